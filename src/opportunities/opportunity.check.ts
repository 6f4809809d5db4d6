import { MAX_MEMBERS } from '../engine/teams/objective.js';
import type { FieldError } from '../errors/coded-error.js';
import { repeated } from '../requirements/requirement.check.js';
import { unknownTags } from '../taxonomy/code-check.js';
import type { Reference } from '../taxonomy/reference.js';
import { parseClause } from '../taxonomy/spec-input.js';
import type { OpportunityContent, RoleDto } from './opportunity.dto.js';
import { sidesOf } from './opportunity.facts.js';

/** The home countries of the two sides that enter a third one together. */
const HOMES: readonly string[] = ['KR', 'CN'];

/** What the shape alone cannot tell: a market that is no third country, codes that do not exist, bounds that do not fit. */
export function checkOpportunity(content: OpportunityContent, reference: Reference): FieldError[] {
  return [
    ...homeMarket(content.market),
    ...content.roles.flatMap((role, i) => checkRole(role, `roles[${i}]`, reference)),
    ...tooManySides(content),
    ...reversedValue(content.value),
  ];
}

function checkRole({ tags = [], clauses = [] }: RoleDto, field: string, reference: Reference): FieldError[] {
  const codes = tags.map(({ code }) => code);
  const parsed = clauses.map((clause, i) => parseClause(reference, clause, `${field}.clauses[${i}]`));
  return [
    ...repeated(codes, (i) => `${field}.tags[${i}].code`),
    ...unknownTags(reference, codes, (i) => `${field}.tags[${i}].code`),
    ...parsed.flatMap((clause) => ('error' in clause ? [clause.error] : [])),
  ];
}

const homeMarket = (market: string): FieldError[] =>
  HOMES.includes(market) ? [{ field: 'market', code: 'not-third-country', facts: { value: market } }] : [];

/** More firms than a team may have would make every team short of a side. */
function tooManySides(content: OpportunityContent): FieldError[] {
  const asked = Object.values(sidesOf(content)).reduce((sum, count) => sum + count, 0);
  return asked > MAX_MEMBERS ? [{ field: 'sides', code: 'too-many-firms', facts: { asked, max: MAX_MEMBERS } }] : [];
}

function reversedValue(value: OpportunityContent['value']): FieldError[] {
  if (value?.min === undefined || value.max === undefined || value.min <= value.max) return [];
  return [{ field: 'value', code: 'reversed-range', facts: { min: value.min, max: value.max } }];
}
