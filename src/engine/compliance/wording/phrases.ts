import type { DataCategory, FactName, FactValues, PartyFactName, ScreeningFinding } from '../facts.js';
import type { VerdictOutcome } from '../evaluate.js';
import type { NotApplied } from '../finding.js';
import type { PartyStanding } from '../party-view.js';
import type { Reason, ReasonCode } from '../reasons.js';
import type { RuleStatus } from '../rules/rule.js';
import type { TaskCode } from '../tasks.js';

/** How things of a deal are called in the reader's language. */
export interface DealNames {
  /** ISO 3166-1 alpha-2 */
  readonly country: (code: string) => string;
  /** By external id. */
  readonly company: (id: string) => string;
}

type ReasonText<C extends ReasonCode> =
  string | ((reason: Extract<Reason, { readonly code: C }>, names: DealNames) => string);
export type ReasonTexts = { readonly [C in ReasonCode]: ReasonText<C> };
export type TaskTexts = Readonly<Record<TaskCode, string>>;
export type QuestionTexts = Readonly<
  Record<FactName, string> & Record<PartyFactName, (names: DealNames, party: string) => string>
>;

/** What can be chosen, by fact; forms of cooperation have their names elsewhere. */
export interface OptionTexts {
  readonly foreignLawStep: Readonly<Record<FactValues['foreignLawStep'], string>>;
  readonly endUse: Readonly<Record<FactValues['endUse'], string>>;
  readonly exportCatalogue: Readonly<Record<FactValues['exportCatalogue'], string>>;
  readonly geneticUse: Readonly<Record<FactValues['geneticUse'], string>>;
  readonly generativeStatus: Readonly<Record<FactValues['generativeStatus'], string>>;
  readonly generativeModel: Readonly<Record<FactValues['generativeModel'], string>>;
  readonly medicalSoftware: Readonly<Record<FactValues['medicalSoftware'], string>>;
  readonly dataCategories: Readonly<Record<DataCategory, string>>;
  readonly screening: Readonly<Record<ScreeningFinding, string>>;
}

/** Texts of one language. Reasons and tasks name laws and are for advisors; `standings` are for parties. */
export interface CompliancePhrases {
  readonly outcomes: Readonly<Record<VerdictOutcome, string>>;
  readonly notApplied: Readonly<Record<NotApplied, string>>;
  readonly statuses: Readonly<Record<RuleStatus, string>>;
  /** Beside a condition that would block if the rule were known to be in force. */
  readonly wouldBlock: string;
  readonly standings: Readonly<Record<PartyStanding, string>>;
  readonly notLegalAdvice: string;
  readonly reasons: ReasonTexts;
  readonly tasks: TaskTexts;
  readonly questions: QuestionTexts;
  readonly options: OptionTexts;
}
