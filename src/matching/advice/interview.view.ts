import {
  type AnswerValue,
  type Asked,
  type Interview,
  type Question,
  renderAnswer,
  renderInterviewSummary,
  renderQuestion,
  renderWhy,
} from '../../engine/advice/index.js';
import type { Locale, RequirementFacts } from '../../engine/facts/index.js';
import type { NameLookup } from '../../engine/scoring/index.js';
import type { RequirementContent } from '../../requirements/requirement.dto.js';
import type { InterviewView, QuestionView } from './interview.dto.js';

/** What is asked about: the facts as they are stored, and as the engine reads them. */
export interface Subject {
  readonly content: RequirementContent;
  readonly facts: RequirementFacts;
}

export function interviewView(found: Interview, subject: Subject, locale: Locale, names: NameLookup): InterviewView {
  return {
    state: found.state,
    summary: renderInterviewSummary(found, locale),
    candidates: found.candidates,
    questions: found.questions.map((question) => questionView(question, subject, locale, names)),
  };
}

function questionView(question: Question, subject: Subject, locale: Locale, names: NameLookup): QuestionView {
  const { asked, form, span, stated, candidates, change, answers } = question;
  return {
    field: asked.field,
    saveIn: asked.field === 'languages' ? 'company' : 'requirement',
    ...detailsOf(asked),
    kind: form,
    text: renderQuestion(question, locale, names),
    why: renderWhy(question, locale),
    stated,
    candidates,
    range: span && { min: span.min, max: span.max, unit: span.measure.unit, currency: span.measure.currency },
    change: change / 10_000,
    answers: answers.map((answer) => ({
      text: renderAnswer(answer, question, locale, names),
      suits: answer.suits,
      set: factsToSet(asked, answer.value, subject),
    })),
  };
}

function detailsOf(asked: Asked): Pick<QuestionView, 'spec' | 'op' | 'unit' | 'currency' | 'within'> {
  switch (asked.field) {
    case 'clauses':
      return { spec: asked.spec, op: asked.op, unit: asked.unit };
    case 'budget':
      return { currency: asked.currency };
    case 'tags':
      return { within: asked.within };
    case 'certifications':
    case 'quantity':
    case 'neededBy':
    case 'cooperationModes':
    case 'markets':
    case 'regions':
    case 'partnerKinds':
    case 'languages':
      return {};
  }
}

/**
 * The answer as a part of the record's facts. Lists come whole, because saving replaces them; chosen tags take the place
 * of all derived ones, so these are named along.
 */
function factsToSet(asked: Asked, value: AnswerValue, { content, facts }: Subject): Record<string, unknown> {
  switch (asked.field) {
    case 'clauses': {
      const unit = asked.unit === null || value.kind === 'word' ? {} : { unit: asked.unit };
      const clause = { spec: asked.spec, op: asked.op, value: plain(value), ...unit };
      return { clauses: [...(content.clauses ?? []), clause] };
    }
    case 'tags': {
      const known = facts.tags.map(({ code, need }) => ({ code, need }));
      return { tags: [...known.filter(({ code }) => code !== plain(value)), { code: plain(value), need: 'must' }] };
    }
    case 'certifications':
      return { certifications: [...(content.certifications ?? []), { code: plain(value) }] };
    case 'budget':
      return { budget: { max: plain(value), currency: asked.currency } };
    case 'quantity':
    case 'neededBy':
      return { [asked.field]: plain(value) };
    case 'cooperationModes':
    case 'markets':
    case 'regions':
    case 'partnerKinds':
    case 'languages':
      return { [asked.field]: [plain(value)] };
  }
}

function plain(value: AnswerValue): number | string | readonly [number, number] {
  switch (value.kind) {
    case 'number':
      return value.value;
    case 'span':
      return [value.min, value.max];
    case 'date':
      return value.date;
    case 'code':
      return value.code;
    case 'word':
      return value.word;
    case 'mode':
      return value.mode;
    case 'company-kind':
      return value.companyKind;
    case 'language':
      return value.language;
  }
}
