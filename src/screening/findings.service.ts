import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import type { ScreeningFinding } from '../engine/compliance/index.js';
import { ScreeningHit } from './screening-hit.entity.js';

/** What screening says of a company. */
export interface Screening {
  /** Somebody has yet to look at a likeness: nothing is known until then. */
  readonly isOpen: boolean;
  /** What advisors have confirmed, sorted. */
  readonly findings: readonly ScreeningFinding[];
}

/** What the compliance rules read of screening. */
@Injectable()
export class ScreeningFindings {
  async of(companyIds: readonly string[], manager: EntityManager): Promise<ReadonlyMap<string, Screening>> {
    const hits = await manager.find(ScreeningHit, {
      where: { companyId: In([...companyIds]), standing: In(['open', 'decided']) },
      select: { companyId: true, standing: true, finding: true },
    });
    return new Map(
      companyIds.map((id) => {
        const own = hits.filter(({ companyId }) => companyId === id);
        const findings = own.flatMap(({ finding }) => finding ?? []);
        return [
          id,
          { isOpen: own.some(({ standing }) => standing === 'open'), findings: [...new Set(findings)].sort() },
        ];
      }),
    );
  }
}
