import { incidentalIn } from './incidental.js';

/** Whether a whole class of things is only named in passing at the front of a text. */
const passing = (
  text: string,
  ofSubject: boolean | undefined,
  { isClass = true, kind = 'product' }: { readonly isClass?: boolean; readonly kind?: 'product' | 'sector' } = {},
) =>
  incidentalIn(
    'description.ko',
    text,
  )({ concept: { code: 'sensor.camera', kind }, isClass, start: 0, end: 3, ofSubject });

describe('a whole class of things', () => {
  it('says nothing of its own beside what a title names', () => {
    expect(passing('카메라 8대를 융합', false)).toBe(true);
    expect(passing('카메라 8대를 융합', true)).toBe(false);
  });

  it('is meant where titles name nothing, and so is a single kind of thing or a sector', () => {
    expect(passing('카메라 8대를 융합', undefined)).toBe(false);
    expect(passing('카메라 8대를 융합', false, { isClass: false })).toBe(false);
    expect(passing('자동차 2개사 적용', false, { kind: 'sector' })).toBe(false);
  });

  it('is never in passing in a title', () => {
    const title = incidentalIn('title.ko', '카메라');
    const concept = { code: 'sensor.camera', kind: 'product' } as const;
    expect(title({ concept, isClass: true, start: 0, end: 3, ofSubject: false })).toBe(false);
  });
});
