import { Injectable } from '@nestjs/common';
import { MatchRunsService } from '../matching/runs/match-runs.service.js';

/** `scoring`: the first list is under way; `none`: there is no list, and nothing that would make one. */
export type ListState = 'scoring' | 'none' | 'listed';

/** Tells a list that is still being made from one that nothing will make. */
@Injectable()
export class ListStateService {
  constructor(private readonly runs: MatchRunsService) {}

  /** @param run that left the list; null where there is none */
  async of(run: string | null): Promise<ListState> {
    if (run !== null) return 'listed';
    // A failed run is tried again by itself.
    for (const state of ['queued', 'running', 'failed'] as const) {
      const { items } = await this.runs.list({ state, limit: 1 });
      if (items.length > 0) return 'scoring';
    }
    return 'none';
  }
}
