import { isAnswer, type PartyFactName, QUESTION_FORMS, type QuestionForm } from '../engine/compliance/index.js';
import type { FieldError } from '../errors/coded-error.js';
import type { GivenAnswerDto } from './verdict.dto.js';
import type { CurrentVerdict } from './current-verdict.js';
import type { Speaker } from './speaker.js';

/** Asked of each party, and so answered about one. */
const OF_PARTIES: Readonly<Record<PartyFactName, true>> = { screening: true, ultimateParent: true };

/** Why an answer cannot be kept; null where it can. */
export function refusalOf(
  given: GivenAnswerDto,
  { companyId, relayed }: Speaker,
  current: CurrentVerdict,
): FieldError | null {
  const { fact, value, about } = given;
  // A party is told of itself alone.
  const companies = companyId === null ? current.deal.companies.map(({ head }) => head.id) : [companyId];
  if (!Object.hasOwn(OF_PARTIES, fact)) {
    if (about !== undefined) return { field: 'about', code: 'unknown-field' };
  } else {
    if (about === undefined) return { field: 'about', code: 'missing' };
    if (!companies.includes(about)) return notOneOf('about', companies);
  }
  if (companyId === null && fact === 'screening' && current.deal.unscreened.includes(about ?? ''))
    return { field: 'fact', code: 'screening-open' };
  const form = QUESTION_FORMS[fact];
  // What advisors find out for themselves is nobody's to tell them.
  const isTheirs = relayed ? form.of !== 'advisor' : companyId === null || isForParty(given, companyId, current);
  if (!isTheirs) return { field: 'fact', code: 'not-one-of' };
  return isAnswer(form, value) ? null : wrongValue(form);
}

/** A party answers what it is asked, and corrects what it has answered itself; what others have said or found stands. */
function isForParty({ fact, about }: GivenAnswerDto, companyId: string, { deal, verdict }: CurrentVerdict): boolean {
  const externalId = (id?: string) => deal.companies.find(({ head }) => head.id === id)?.head.externalId;
  const isOpen = verdict.questions.some(
    (open) => open.fact === fact && open.about === externalId(about) && open.of === externalId(companyId),
  );
  const earlier = deal.answers.find((answer) => answer.fact === fact && answer.about === (about ?? null));
  return isOpen || earlier?.companyId === companyId;
}

const notOneOf = (field: string, allowed: readonly string[]): FieldError => ({
  field,
  code: 'not-one-of',
  facts: { allowed: allowed.join(', ') },
});

function wrongValue(form: QuestionForm): FieldError {
  const field = 'value';
  switch (form.kind) {
    case 'yes-no':
      return { field, code: 'not-boolean' };
    case 'number':
      return { field, code: 'not-number' };
    case 'one-of':
    case 'some-of':
      return notOneOf(field, form.options);
    case 'country':
    case 'countries':
      return { field, code: 'not-country' };
  }
}
