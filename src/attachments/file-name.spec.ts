import { disposition, fileNameOf } from './file-name.js';

it.each([
  ['제품 소개서.pdf', 'pdf', '제품 소개서.pdf'],
  ['photo.JPEG', 'jpg', 'photo.JPEG'],
  ['invoice.pdf', 'docx', 'invoice.pdf.docx'],
  ['setup.exe', 'png', 'setup.exe.png'],
  ['a"b<c>:d.pdf', 'pdf', 'abcd.pdf'],
  ['..', 'pdf', 'attachment.pdf'],
  [undefined, 'webp', 'attachment.webp'],
] as const)('%s that is a %s is called %s', (given, type, name) => {
  expect(fileNameOf(given, type)).toBe(name);
});

it('is told to old programs in ASCII and to others as it is', () => {
  expect(disposition(`규격(v2)'s 100%.pdf`)).toBe(
    `attachment; filename="__(v2)_s 100_.pdf"; filename*=UTF-8''%EA%B7%9C%EA%B2%A9%28v2%29%27s%20100%25.pdf`,
  );
});
