import { useState } from 'react';
import { useSettled } from '../../components/use-settled';
import { textsOf, writtenText } from './written-text';

/** Answers stay while a text goes on, and the earlier one is shown until the next is there. */
export const WHILE_WRITING = { staleTime: Infinity, placeholderData: <T>(earlier: T): T => earlier };

/** What somebody writes about an offer or a need: the text as typed, and as it stood at the last pause. */
export function useWriting() {
  const [company, setCompany] = useState<string>();
  const [typed, setTyped] = useState('');
  const [removed, setRemoved] = useState<ReadonlySet<string>>(new Set());
  /** Statements that the writer says were read wrongly, by their words. */
  const [denied, setDenied] = useState<ReadonlySet<string>>(new Set());
  const settled = useSettled(typed);
  const written = writtenText(settled);
  return {
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
  };
}
export type Writing = ReturnType<typeof useWriting>;
