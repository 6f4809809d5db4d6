// The console is compiled by its own rules: what it exports is read here, its sources are not.
type Draft = Record<string, unknown>;
const { contentOf, draftOf, EMPTY, slotsOf } = jest.requireActual<{
  contentOf: (draft: Draft) => Draft | null;
  draftOf: (round: Draft | null) => Draft;
  EMPTY: Draft;
  slotsOf: (draft: Draft) => string[];
}>('../../web/src/pages/meetings/round-draft');

const days = ['2026-12-10', '', '2026-12-11'];
const draft = { ...EMPTY, name: 'Round', timeZone: 'Asia/Shanghai', days };

describe('the slots of a round', () => {
  it('stand in the time of the place, and leave out the break', () => {
    const slots = slotsOf(draft);
    expect(slots).toHaveLength(24);
    expect(slots[0]).toBe('2026-12-10T02:00:00.000Z');
    // The fourth ends at noon; after the break, at one.
    expect(slots.slice(3, 5)).toEqual(['2026-12-10T03:30:00.000Z', '2026-12-10T05:00:00.000Z']);
    expect(slots.at(-1)).toBe('2026-12-11T08:30:00.000Z');
  });

  it('are those of the clock also on the day that it is changed', () => {
    const slots = slotsOf({
      ...draft,
      timeZone: 'America/New_York',
      days: ['2026-03-08'],
      from: '01:00',
      until: '04:00',
      minutes: 60,
      pause: 0,
    });
    expect(slots).toEqual(['2026-03-08T06:00:00.000Z', '2026-03-08T07:00:00.000Z']);
  });

  it('are none where the hours leave no room', () => {
    expect(slotsOf({ ...draft, from: '17:00', until: '17:10' })).toEqual([]);
    expect(contentOf({ ...draft, days: [''] })).toBeNull();
  });

  it('lead back to the hours that they came from', () => {
    const content = contentOf(draft);
    expect(content).not.toBeNull();
    expect(slotsOf(draftOf(content))).toEqual(slotsOf(draft));
    expect(draftOf(content)).toMatchObject({ restFrom: '11:55', restUntil: '13:00', pause: 5, until: '16:55' });
  });
});
