import { useMemo, useState } from 'react';
import { useAccount } from '../../app/session';
import { useKept } from '../../components/use-kept';
import { useSettled } from '../../components/use-settled';
import type { Beginning } from './beginning';
import type { Addition } from './together';
import { languagesBeside, type Sheet, textsOf, writtenText } from './written-text';

/** Answers stay while a text goes on, and the earlier one is shown until the next is there. */
export const WHILE_WRITING = { staleTime: Infinity, placeholderData: <T>(earlier: T): T => earlier };

/**
 * What somebody writes about an offer or a need: the text as typed, and as it stood at the last pause.
 * It is still there after a look at another page or a reload, for the account that wrote it.
 */
export function useWriting(first: Beginning) {
  const draft = `draft.${first.draft}.${useAccount()?.id ?? ''}`;
  const [company, setCompany] = useState(first.company);
  const [sheets, setSheets, forgetSheets] = useKept(draft, first.sheets, sessionStorage);
  const [chosen, setChosen] = useState(0);
  const [removed, setRemoved, forgetRemoved] = useKeptSet(`${draft}.removed`, first.removed);
  const [denied, setDenied, forgetDenied] = useKeptSet(`${draft}.denied`, first.denied);
  const [additions, setAdditions, forgetAdditions] = useKept<readonly Addition[]>(
    `${draft}.additions`,
    first.additions,
    sessionStorage,
  );
  const settled = useSettled(sheets);
  const sheet: Sheet = settled[chosen] ?? { language: null, typed: '' };
  const texts = useMemo(() => textsOf(settled), [settled]);
  return {
    company,
    setCompany,
    sheets,
    chosen,
    setChosen,
    setSheets,
    removed,
    setRemoved,
    denied,
    setDenied,
    additions,
    setAdditions,
    hasChosenTags: first.hasChosenTags,
    /** The text shown, as it stood at the last pause, and those of all languages. */
    settled: sheet.typed,
    written: writtenText(sheet, languagesBeside(sheet, settled)),
    texts,
    isSettled: settled === sheets,
    isEnough: Object.values(texts.title).some((title) => title.length > 1),
    /** As before anything was written. */
    startAnew: (): void => {
      forgetSheets();
      forgetRemoved();
      forgetDenied();
      forgetAdditions();
    },
  };
}
export type Writing = ReturnType<typeof useWriting>;

function useKeptSet(
  name: string,
  first: readonly string[],
): readonly [ReadonlySet<string>, (set: ReadonlySet<string>) => void, forget: () => void] {
  const [kept, keep, forget] = useKept(name, first, sessionStorage);
  return [useMemo(() => new Set(kept), [kept]), (set) => keep([...set]), forget];
}
