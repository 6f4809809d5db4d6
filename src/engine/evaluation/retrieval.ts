/** How well the one right answer of each query is found; shares and means 0..1. */
export interface RetrievalMeasures {
  readonly queries: number;
  readonly recall1: number;
  readonly recall10: number;
  /** Mean reciprocal rank. */
  readonly mrr: number;
}

/**
 * The place of the wanted answer, from 1. Answers with the same score count as better: a list that cannot tell them
 * apart has not found it.
 */
export function rankOf(scores: ArrayLike<number>, wanted: number): number {
  const score = scores[wanted];
  if (score === undefined) throw new RangeError(`There is no answer ${wanted}`);
  let rank = 0;
  for (let answer = 0; answer < scores.length; answer += 1) if ((scores[answer] ?? 0) >= score) rank += 1;
  return rank;
}

/** @param ranks place of the right answer for each query, from 1; all measures are 0 without queries */
export function retrievalMeasures(ranks: readonly number[]): RetrievalMeasures {
  const queries = ranks.length;
  const within = (places: number): number => ranks.filter((rank) => rank <= places).length;
  const mean = (sum: number): number => (queries === 0 ? 0 : sum / queries);
  return {
    queries,
    recall1: mean(within(1)),
    recall10: mean(within(10)),
    mrr: mean(ranks.reduce((sum, rank) => sum + 1 / rank, 0)),
  };
}
