import { createHash } from 'node:crypto';
import { canonicalJson } from '../database/canonical-json.js';
import type { ComplianceFacts, Verdict } from '../engine/compliance/index.js';

/**
 * SHA-256, in hexadecimal, of what a verdict rests on and of what it says: facts with their sources, versions of rules, and
 * what a day has changed in what they find. The day itself does not count.
 * @param facts of every two that were judged
 */
export function digestOf(facts: readonly ComplianceFacts[], said: Omit<Verdict, 'onDate'>): string {
  const plain = facts.map(plainFacts);
  return createHash('sha256')
    .update(canonicalJson({ facts: plain.length === 1 ? plain[0] : plain, said }))
    .digest('hex');
}

const plainFacts = ({ topics, parties, ...rest }: ComplianceFacts): object => ({
  ...rest,
  topics: [...topics].sort(),
  parties: parties.map(({ brings, ...party }) => ({ ...party, brings: [...brings].sort() })),
});
