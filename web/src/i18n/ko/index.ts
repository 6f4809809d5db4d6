import type { Words } from '..';
import { common } from './common';
import { describe } from './describe';
import { fits } from './fits';
import { introductions } from './introductions';
import { directory } from './directory';
import { company } from './company';
import { dashboard } from './dashboard';
import { administration } from './administration';
import { lanes } from './lanes';
import { matches } from './matches';
import { notifications } from './notifications';
import { rules } from './rules';
import { reviews } from './reviews';
import { runs } from './runs';
import { screening } from './screening';
import { signIn } from './sign-in';
import { tasks } from './tasks';
import { teams } from './teams';

export const ko: Words = {
  common,
  describe,
  fits,
  introductions,
  directory,
  company,
  dashboard,
  administration,
  lanes,
  matches,
  notifications,
  rules,
  reviews,
  runs,
  screening,
  signIn,
  tasks,
  teams,
};
