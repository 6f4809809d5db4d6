import { common } from './common';
import { describe } from './describe';
import { fits } from './fits';
import { introductions } from './introductions';
import { lanes } from './lanes';
import { matches } from './matches';
import { runs } from './runs';
import { signIn } from './sign-in';
import { teams } from './teams';

export const en = { common, describe, fits, introductions, lanes, matches, runs, signIn, teams };
