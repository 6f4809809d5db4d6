import { fileNameOf } from './file-name.js';

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
