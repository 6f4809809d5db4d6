import type { Locale } from '../engine/facts/index.js';
import type { PageTexts } from './page-texts.js';
import { en } from './texts.en.js';
import { ko } from './texts.ko.js';
import { zhCN } from './texts.zh-CN.js';

export const PAGE_TEXTS: Readonly<Record<Locale, PageTexts>> = { ko, 'zh-CN': zhCN, en };
