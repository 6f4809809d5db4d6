import { csvLine } from './csv.js';

it('keeps commas, quotes and line breaks inside their cell', () => {
  expect(csvLine(['a,b', 'he said "yes"', 'two\nlines', ''])).toBe('"a,b","he said ""yes""","two\nlines",""\r\n');
});

it.each(['=1+1', '+82 2 1234', '-1', '@SUM(A1)', '\t=1', '  =cmd()', '＝HYPERLINK("x")', '\r=1'])(
  'makes %j harmless',
  (text) => {
    expect(csvLine([text])).toBe(`"'${text.replaceAll('"', '""')}"\r\n`);
  },
);

it('leaves other texts as they are', () => {
  expect(csvLine(['보관 처리함', '归档', '2026-11-22', 'a=b'])).toBe('"보관 처리함","归档","2026-11-22","a=b"\r\n');
});
