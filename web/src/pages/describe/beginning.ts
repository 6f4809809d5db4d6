import type { Schemas } from '../../api/client';
import { ownTextLanguage } from '../../components/text';
import { type ReadFact, statementId } from './facts-of';
import { type Addition, areSame, type Part, together } from './together';
import { type Sheet, sheetsOf } from './written-text';

/** What a page of words starts with. */
export interface Beginning {
  /** Under which the draft is kept. */
  readonly draft: string;
  readonly company?: string;
  readonly sheets: readonly Sheet[];
  /** Tags that its writer has taken away. */
  readonly removed: readonly string[];
  /** Statements that its writer says were read wrongly. */
  readonly denied: readonly string[];
  readonly additions: readonly Addition[];
  /** Whether its tags stand by choice, so that they are stated whatever the text says. */
  readonly hasChosenTags: boolean;
}

export const newBeginning = (draft: string): Beginning => ({
  draft,
  sheets: [{ language: null, typed: '' }],
  removed: [],
  denied: [],
  additions: [],
  hasChosenTags: false,
});

type Stored = Pick<Schemas['RequirementView'], 'id' | 'company' | 'title' | 'description' | 'stated' | 'effectiveTags'>;

interface FoundInText {
  readonly facts: readonly ReadFact[];
  /** Tags, each as a body states it. */
  readonly tags: readonly { readonly code: string; readonly set: Part }[];
}

/**
 * A stored record taken apart again: what its text says stands where it was confirmed, and what it states besides is
 * kept beside the text. `wasAsked` tells whether its writer has ever seen what the text says.
 */
export function storedBeginning(
  stored: Stored,
  found: FoundInText,
  chosenTags: readonly { readonly code: string; readonly set: Part }[],
  { wasAsked, tagName }: { readonly wasAsked: boolean; readonly tagName: string },
): Beginning {
  // In other words too: what is stated of the same thing stands, and what the text says comes back when that is taken away.
  const isStated = ({ set }: ReadFact): boolean =>
    stored.stated.some((fact) => areSame(together([set ?? {}, fact.set]), fact.set));
  const nameOf = (code: string): string => stored.effectiveTags.find((tag) => tag.code === code)?.name ?? code;
  const hasChosenTags = chosenTags.length > 0;
  const isChosen = ({ set }: { readonly set: Part }): boolean => chosenTags.some((tag) => areSame(tag.set, set));
  return {
    draft: stored.id,
    company: stored.company,
    sheets: sheetsOf(stored, ownTextLanguage()),
    removed: hasChosenTags ? found.tags.filter((tag) => !isChosen(tag)).map(({ code }) => code) : [],
    denied: wasAsked
      ? found.facts
          .filter((fact) => fact.set !== null && !isStated(fact))
          .map(({ statement }) => statementId(statement))
      : [],
    additions: [
      ...stored.stated.filter(({ set }) => !found.facts.some((fact) => areSame(fact.set, set))),
      ...chosenTags
        .filter(({ set }) => !found.tags.some((tag) => areSame(tag.set, set)))
        .map(({ code, set }) => ({ name: tagName, text: nameOf(code), set })),
    ],
    hasChosenTags,
  };
}
