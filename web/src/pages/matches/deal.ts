/** What a verdict is on: a match, or a team for a project. */
export interface Deal {
  readonly kind: 'match' | 'team';
  readonly id: string;
  readonly parties: readonly { readonly id: string; readonly name: string }[];
}

/** Both answer alike, each under its own address. */
export const ROUTES = {
  match: {
    verdict: '/api/v1/matches/{id}/verdict',
    answers: '/api/v1/matches/{id}/verdict/answers',
    override: '/api/v1/matches/{id}/verdict/override',
    tasks: '/api/v1/matches/{id}/tasks',
    task: '/api/v1/matches/{id}/tasks/{task}',
  },
  team: {
    verdict: '/api/v1/teams/{id}/verdict',
    answers: '/api/v1/teams/{id}/verdict/answers',
    override: '/api/v1/teams/{id}/verdict/override',
    tasks: '/api/v1/teams/{id}/tasks',
    task: '/api/v1/teams/{id}/tasks/{task}',
  },
} as const;

/** @param none what stands where nobody of the deal is meant */
export const nameOf = ({ parties }: Deal, id: string | null, none: string): string =>
  parties.find((party) => party.id === id)?.name ?? none;
