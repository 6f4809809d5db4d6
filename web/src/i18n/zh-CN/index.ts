import type { Words } from '..';
import { common } from './common';
import { lanes } from './lanes';
import { matches } from './matches';
import { runs } from './runs';
import { signIn } from './sign-in';

export const zhCN: Words = { common, lanes, matches, runs, signIn };
