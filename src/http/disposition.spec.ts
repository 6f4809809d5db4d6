import { disposition } from './disposition.js';

it('tells a name to old programs in ASCII and to others as it is', () => {
  expect(disposition(`규격(v2)'s 100%.pdf`)).toBe(
    `attachment; filename="__(v2)_s 100_.pdf"; filename*=UTF-8''%EA%B7%9C%EA%B2%A9%28v2%29%27s%20100%25.pdf`,
  );
});
