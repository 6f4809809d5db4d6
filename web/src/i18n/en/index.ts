import { common } from './common';
import { lanes } from './lanes';
import { matches } from './matches';
import { runs } from './runs';
import { signIn } from './sign-in';

export const en = { common, lanes, matches, runs, signIn };
