import { formatNumber as n } from '../../scoring/wording/quantities.js';
import type { Asked } from '../advice.types.js';
import type { Phrases } from './phrases.js';

const plural = (count: number, one: string, many = `${one}s`): string => `${n(count)} ${count === 1 ? one : many}`;
/** `Detection range` within a sentence; `MTBF` and `AI chips` stay. */
const inside = (name: string): string => (/^.\p{Lu}/u.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1));
const counted = (items: readonly (readonly [string, number])[]): string =>
  items.map(([name, asked]) => `${name} (${n(asked)})`).join(', ');

function ofFigure(op: (Asked & { field: 'clauses' })['op'], name: string): string {
  switch (op) {
    case '>=':
      return `What is the lowest ${inside(name)} you would accept?`;
    case '<=':
      return `What is the highest ${inside(name)} you would accept?`;
    case 'between':
      return `Which ${inside(name)} must it cover?`;
    case '=':
      return `Which ${inside(name)} do you need?`;
  }
}

export const english: Phrases = {
  add: (fact, told) => `Add ${inside(fact)}: ${told}`,
  certify: (certification, told) => `Say whether you hold ${certification}: ${told}`,
  asked: (asked, of) => `${n(asked)} of ${plural(of, 'requirement')} ${asked === 1 ? 'asks' : 'ask'} for it.`,
  weighed: 'no requirement asks for it in so many words, but every score looks at it.',
  usualRange: (kind, figures) => {
    switch (kind) {
      case '>=':
        return `The usual minimum is ${figures}.`;
      case '<=':
        return `The usual maximum is ${figures}.`;
      case 'monthlyCapacity':
        return `Usually ${figures} a month are wanted.`;
      case 'minOrder':
        return `Orders are usually for ${figures} a month.`;
      case 'price':
        return `Budgets usually end at ${figures}.`;
      case 'leadTimeDays':
        return `Delivery is usually wanted within ${figures}.`;
      case 'cooperationModes':
      case 'markets':
      case 'languages':
      case 'kind':
      case 'region':
      case 'trl':
      case 'references':
        return `Usually ${figures}.`;
    }
  },
  usualChoices: (choices) => `Asked for most: ${counted(choices)}.`,
  gapSummary: (state, requirements, gaps, related) => {
    switch (state) {
      case 'counted':
        return gaps === 0
          ? `Nothing is missing that ${plural(requirements, 'open requirement')} for the same thing ${requirements === 1 ? 'asks' : 'ask'} about.`
          : `${plural(requirements, 'open requirement')} ${requirements === 1 ? 'is' : 'are'} for the same thing; ${plural(gaps, 'fact')} would show how well it fits.`;
      case 'no-demand':
        return related === ''
          ? 'No open requirement is for this at present, nor for anything near it.'
          : `No open requirement is for this at present. Near it, these are asked for: ${related}.`;
      case 'no-subject':
        return 'The texts do not say what is offered. Name the product in the title, or choose its tags.';
    }
  },
  related: counted,
  interviewSummary: (state, candidates, questions) => {
    switch (state) {
      case 'open':
        return `${plural(questions, 'answer')} would change the list of ${plural(candidates, 'candidate')} most.`;
      case 'specific':
        return `The requirement is specific enough: no further answer would change its list of ${plural(candidates, 'candidate')}.`;
      case 'no-subject':
        return 'Say what is needed first; without it nothing can be compared.';
      case 'no-candidates':
        return 'Nobody offers this yet, so no further answer would change the list.';
    }
  },
  question: (asked, form, name) => {
    switch (asked.field) {
      case 'clauses':
        return ofFigure(asked.op, name);
      case 'tags':
        return asked.within === null ? 'What is it that you need?' : `Which kind do you need? (${name})`;
      case 'certifications':
        return form === 'yes-no' ? `Must the supplier hold ${name}?` : 'Which certifications must the supplier hold?';
      case 'quantity':
        return 'How many do you need a month?';
      case 'budget':
        return `What is the most you would pay (${asked.currency}, for one piece, licence or project)?`;
      case 'neededBy':
        return 'By when do you need it?';
      case 'cooperationModes':
        return 'How would you like to work together?';
      case 'markets':
        return 'Which third markets is it for?';
      case 'regions':
        return 'In which region should the supplier work?';
      case 'partnerKinds':
        return 'What kind of company should the supplier be?';
      case 'languages':
        return 'Which languages can you work in?';
    }
  },
  why: (stated, of, figures) => {
    const known = `${n(stated)} of ${plural(of, 'candidate')} ${stated === 1 ? 'states' : 'state'} it`;
    return figures === null ? `${known}, and they differ.` : `${known}; they range from ${figures}.`;
  },
  whyKinds: (stated, of) => `${n(stated)} of ${plural(of, 'candidate')} offer a particular kind of it.`,
  whySubject: 'The texts do not say it, and nothing can be compared before it is known.',
  yes: 'Yes',
};
