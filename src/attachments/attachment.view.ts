import type { Locale } from '../errors/describe.js';
import type { AttachmentView } from './attachment.dto.js';
import type { Attachment } from './attachment.entity.js';
import { type AttachmentType, MEDIA_TYPES } from './attachment-type.js';
import { keepsMetadata } from './stripping/strip.js';

const METADATA_LEFT: Readonly<Record<Locale, string>> = {
  ko: '이 형식의 문서 속성(작성자, 회사명 등)은 지우지 않았습니다. 저장한 프로그램에서 문서 속성을 확인하고, 지운 뒤 다시 올려 주시기 바랍니다.',
  'zh-CN': '该格式的文档属性（作者、公司等）未被清除。请在原软件中查看，必要时清除后重新上传。',
  en: 'The properties of this kind of file (author, company and the like) were left in. Look at them in the program that made it, and clear them and add the file again if they say too much.',
};

const KEEPING = new Set<string>(
  (Object.keys(MEDIA_TYPES) as AttachmentType[]).filter(keepsMetadata).map((type) => MEDIA_TYPES[type]),
);

export const attachmentView = (row: Attachment, locale: Locale): AttachmentView => ({
  id: row.id,
  company: row.companyId,
  subjectKind: row.subjectKind,
  subject: row.subject,
  purpose: row.purpose,
  fileName: row.fileName,
  mediaType: row.mediaType,
  bytes: row.bytes,
  sha256: row.sha256,
  tier: row.tier,
  createdAt: row.createdAt.toISOString(),
  warnings: KEEPING.has(row.mediaType) ? [{ code: 'metadata-left', message: METADATA_LEFT[locale] }] : [],
});
