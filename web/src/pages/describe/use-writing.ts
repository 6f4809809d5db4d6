import { useMemo, useState } from 'react';
import { useAccount } from '../../app/session';
import { useKept } from '../../components/use-kept';
import { useSettled } from '../../components/use-settled';
import { textsOf, writtenText } from './written-text';

/** Answers stay while a text goes on, and the earlier one is shown until the next is there. */
export const WHILE_WRITING = { staleTime: Infinity, placeholderData: <T>(earlier: T): T => earlier };

const NONE: readonly string[] = [];

/**
 * What somebody writes about an offer or a need: the text as typed, and as it stood at the last pause.
 * It is still there after a look at another page or a reload, for the account that wrote it.
 */
export function useWriting(what: 'offer' | 'need') {
  /** Under which its parts are kept. */
  const draft = `draft.${what}.${useAccount()?.id ?? ''}`;
  const [company, setCompany] = useState<string>();
  const [typed, setTyped] = useKept(draft, '', sessionStorage);
  const [removed, setRemoved] = useKeptSet(`${draft}.removed`);
  /** Statements that the writer says were read wrongly, by their words. */
  const [denied, setDenied] = useKeptSet(`${draft}.denied`);
  const settled = useSettled(typed);
  const written = writtenText(settled);
  return {
    draft,
    company,
    setCompany,
    typed,
    setTyped,
    removed,
    setRemoved,
    denied,
    setDenied,
    settled,
    written,
    texts: textsOf(written),
    isEnough: written.title.length > 1,
    startAnew: (): void => {
      setTyped('');
      setRemoved(new Set());
      setDenied(new Set());
    },
  };
}

function useKeptSet(name: string): readonly [ReadonlySet<string>, (set: ReadonlySet<string>) => void] {
  const [kept, keep] = useKept(name, NONE, sessionStorage);
  return [useMemo(() => new Set(kept), [kept]), (set) => keep([...set])];
}
export type Writing = ReturnType<typeof useWriting>;
