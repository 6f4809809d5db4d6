import type { Locale } from '../errors/describe.js';
import type { ReadingNote } from './reading/document-text.js';

/** What a reader should know about a text that is not all of the document. */
export const NOTE_TEXTS: Readonly<Record<Locale, Readonly<Record<ReadingNote, string>>>> = {
  ko: {
    'text-cut': '문서가 길어 앞부분만 읽었습니다.',
    'pages-left-out': '쪽이나 시트가 많아 뒷부분은 읽지 않았습니다.',
    'cells-left-out': '셀이 많아 뒷부분은 읽지 않았습니다.',
    'hidden-left-out': '숨겨진 시트, 행, 열, 글자는 읽지 않았습니다.',
    'pages-without-text': '글자가 없는 쪽이 있습니다. 그림 속의 글자는 읽지 못합니다.',
    'unreadable-characters': '글꼴 때문에 알아볼 수 없는 글자가 있습니다. 내용을 확인해 주시기 바랍니다.',
  },
  'zh-CN': {
    'text-cut': '文档较长，只读取了前面的部分。',
    'pages-left-out': '页数或工作表较多，后面的部分未读取。',
    'cells-left-out': '单元格较多，后面的部分未读取。',
    'hidden-left-out': '隐藏的工作表、行、列和文字未读取。',
    'pages-without-text': '部分页面没有文字；图片中的文字无法读取。',
    'unreadable-characters': '部分字符因字体原因无法识别，请核对内容。',
  },
  en: {
    'text-cut': 'The document is long; only its beginning was read.',
    'pages-left-out': 'There are many pages or sheets; the last ones were not read.',
    'cells-left-out': 'There are many cells; the last ones were not read.',
    'hidden-left-out': 'Hidden sheets, rows, columns and words were not read.',
    'pages-without-text': 'Some pages hold no text; words in pictures cannot be read.',
    'unreadable-characters': 'Some characters cannot be made out because of their font. Please check the text.',
  },
};

/** How a section of a Hangul document is called. */
export function sectionName(section: number, locale: Locale): string {
  switch (locale) {
    case 'ko':
      return `${section}구역`;
    case 'zh-CN':
      return `第 ${section} 节`;
    case 'en':
      return `Section ${section}`;
  }
}
