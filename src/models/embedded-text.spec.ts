import { embeddedText, textHash } from './embedded-text.js';

describe('the text that a model is given', () => {
  it('holds the titles first, then the descriptions, in the languages that are there', () => {
    const record = { title: { zh: '激光雷达', ko: '라이다' }, description: { en: 'For cars' } };
    expect(embeddedText(record, '', 100)).toBe('라이다\n激光雷达\nFor cars');
    expect(embeddedText({ title: { ko: '라이다' }, description: null }, 'query: ', 100)).toBe('query: 라이다');
  });

  it('is cut to its limit, never through a character', () => {
    expect(embeddedText({ title: { en: 'abc👍d' } }, 'q: ', 4)).toBe('q: abc');
    expect(embeddedText({ title: { en: 'abc👍d' } }, '', 5)).toBe('abc👍');
  });

  it('has one hash for the same words', () => {
    expect(textHash('라이다')).toBe(textHash('라이다'));
    expect(textHash('라이다')).not.toBe(textHash('라이더'));
  });
});
