import { marked, type Marking } from './original-text.js';

const TEXT = 'IP67 <라이다> 200m';
const marking = (start: number, end: number): Marking => ({
  field: 'title.ko',
  start,
  end,
  text: TEXT.slice(start, end),
});

it.each<[string, Marking[], string]>([
  ['nothing', [], 'IP67 &lt;라이다&gt; 200m'],
  ['words in any order', [marking(11, 15), marking(0, 4)], '<mark>IP67</mark> &lt;라이다&gt; <mark>200m</mark>'],
  ['words within words once', [marking(0, 4), marking(2, 4)], '<mark>IP67</mark> &lt;라이다&gt; 200m'],
  [
    'words that overlap side by side',
    [marking(5, 9), marking(6, 10)],
    'IP67 <mark>&lt;라이다</mark><mark>&gt;</mark> 200m',
  ],
  ['nothing that the text no longer says', [{ ...marking(0, 4), text: 'IP65' }], 'IP67 &lt;라이다&gt; 200m'],
])('marks %s', (_, markings, expected) => expect(marked(TEXT, markings).markup).toBe(expected));
