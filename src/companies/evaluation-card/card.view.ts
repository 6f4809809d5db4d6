import { cardStanding, type CardGrade, type CardItem } from '../../engine/evaluation-card/index.js';
import type { Locale } from '../../errors/describe.js';
import type { StoredCompany } from '../companies.service.js';
import { cardOf } from '../company.revision.js';
import { EVIDENCE_TEXTS, GRADE_TEXTS, ITEM_TEXTS } from './card-texts.js';
import type { GuaranteeView } from './guarantee.dto.js';
import type { CardEvidenceView, CardGradeView, EvaluationCardView } from './card-view.dto.js';

const WHOLE = 10_000;

/** For the company itself and for advisors only. @param today `YYYY-MM-DD` */
export function cardView(
  { head, content }: StoredCompany,
  guarantor: GuaranteeView | null,
  today: string,
  locale: Locale,
): EvaluationCardView {
  const card = cardOf(content);
  const onePerson = content.onePerson ?? false;
  const { completeness, freshness, items } = cardStanding(card, onePerson, today);
  return {
    company: head.id,
    version: head.version,
    onePerson,
    guarantor: onePerson ? guarantor : null,
    completeness: completeness / WHOLE,
    freshness: freshness === null ? null : freshness / WHOLE,
    items: items.map(({ item, needed, state, isStale }) => {
      const given = card.items.find((one) => one.item === item);
      return {
        item,
        name: ITEM_TEXTS[item].name[locale],
        question: ITEM_TEXTS[item].question[locale],
        needed,
        state,
        stale: isStale,
        statement: given?.statement,
        evidence: (given?.evidence ?? []).map((evidence) => evidenceView(evidence, locale)),
        grade: given?.grade && gradeView(given.grade, locale),
      };
    }),
  };
}

const evidenceView = (
  { kind, reference, link, attachment, date }: CardItem['evidence'][number],
  locale: Locale,
): CardEvidenceView => ({ kind, kindText: EVIDENCE_TEXTS[kind][locale], reference, link, attachment, date });

/** Which advisor gave it stands in the audit log. */
const gradeView = ({ grade, evidence, reason, on }: CardGrade, locale: Locale): CardGradeView => ({
  grade,
  text: GRADE_TEXTS[grade]?.[locale] ?? String(grade),
  evidence,
  evidenceText: EVIDENCE_TEXTS[evidence][locale],
  reason,
  on,
});
