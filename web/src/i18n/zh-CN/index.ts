import type { Words } from '..';
import { account } from './account';
import { common } from './common';
import { describe } from './describe';
import { editions } from './editions';
import { fits } from './fits';
import { introductions } from './introductions';
import { directory } from './directory';
import { company } from './company';
import { dashboard } from './dashboard';
import { administration } from './administration';
import { lanes } from './lanes';
import { map } from './map';
import { matches } from './matches';
import { meetings } from './meetings';
import { notifications } from './notifications';
import { rules } from './rules';
import { projects } from './projects';
import { reviews } from './reviews';
import { runs } from './runs';
import { screening } from './screening';
import { signIn } from './sign-in';
import { tasks } from './tasks';
import { teams } from './teams';
import { verdict } from './verdict';
import { taxonomy } from './taxonomy';
import { weights } from './weights';

export const zhCN: Words = {
  account,
  common,
  describe,
  editions,
  fits,
  introductions,
  directory,
  company,
  dashboard,
  administration,
  lanes,
  map,
  matches,
  meetings,
  notifications,
  rules,
  projects,
  reviews,
  runs,
  screening,
  signIn,
  tasks,
  teams,
  verdict,
  taxonomy,
  weights,
};
