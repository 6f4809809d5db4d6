import { cnData1 } from './cn-data-1.js';
import { cnData2 } from './cn-data-2.js';
import { cnData3 } from './cn-data-3.js';
import { cnData4 } from './cn-data-4.js';
import { cnData5 } from './cn-data-5.js';
import { cnData6 } from './cn-data-6.js';
import { cnData7 } from './cn-data-7.js';
import { cnAi1 } from './cn-ai-1.js';
import { cnAi2 } from './cn-ai-2.js';
import { cnAi3 } from './cn-ai-3.js';
import { cnMed1 } from './cn-med-1.js';
import { cnChip1 } from './cn-chip-1.js';
import { cnProc1 } from './cn-proc-1.js';
import { cnExp1 } from './cn-exp-1.js';
import { cnExp2 } from './cn-exp-2.js';
import { cnExp3 } from './cn-exp-3.js';
import { cnExp4 } from './cn-exp-4.js';
import { cnCtr1 } from './cn-ctr-1.js';
import { krNct1 } from './kr-nct-1.js';
import { krNct2 } from './kr-nct-2.js';
import { krNast } from './kr-nast.js';
import { krStrat } from './kr-strat.js';
import { krCatch } from './kr-catch.js';
import { krAi } from './kr-ai.js';
import { krPipa } from './kr-pipa.js';
import { krFx } from './kr-fx.js';
import { usAc1 } from './us-ac-1.js';
import { usAc2 } from './us-ac-2.js';
import { usAc3 } from './us-ac-3.js';
import { usEl } from './us-el.js';
import { us50 } from './us-50.js';
import { us1260h } from './us-1260h.js';
import { usCv } from './us-cv.js';
import { usOut } from './us-out.js';
import { tcAe } from './tc-ae.js';
import { tcSa } from './tc-sa.js';
import { tcMy } from './tc-my.js';
import { tcSg } from './tc-sg.js';
import { tcVn } from './tc-vn.js';
import { tcTh } from './tc-th.js';
import { tcId } from './tc-id.js';
import { origin } from './origin.js';
import { ip1 } from './ip-1.js';
import { ip2 } from './ip-2.js';
import type { Rule } from './rule.js';

/** Every rule, in the order in which they are shown. */
export const RULES: readonly Rule[] = [
  cnData1,
  cnData2,
  cnData3,
  cnData4,
  cnData5,
  cnData6,
  cnData7,
  cnAi1,
  cnAi2,
  cnAi3,
  cnMed1,
  cnChip1,
  cnProc1,
  cnExp1,
  cnExp2,
  cnExp3,
  cnExp4,
  cnCtr1,
  krNct1,
  krNct2,
  krNast,
  krStrat,
  krCatch,
  krAi,
  krPipa,
  krFx,
  usAc1,
  usAc2,
  usAc3,
  usEl,
  us50,
  us1260h,
  usCv,
  usOut,
  tcAe,
  tcSa,
  tcMy,
  tcSg,
  tcVn,
  tcTh,
  tcId,
  origin,
  ip1,
  ip2,
];

export { RULE_IDS, type RuleId } from './ids.js';
export type { Basis, Jurisdiction, Rule, RuleStatus } from './rule.js';
