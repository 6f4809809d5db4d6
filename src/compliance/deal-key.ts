/** What verdicts are on: a match, or a team for an opportunity. */
export interface DealKey {
  readonly kind: 'match' | 'team';
  readonly id: string;
}

/** The column by which rows hang on it. */
export const columnOf = ({ kind, id }: DealKey): { matchId: string } | { teamId: string } =>
  kind === 'match' ? { matchId: id } : { teamId: id };
