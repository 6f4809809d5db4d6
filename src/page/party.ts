import type { CompanyContent } from '../companies/company.dto.js';
import type { CompanyKind, Text } from '../engine/facts/index.js';

export interface Party {
  readonly names: Text;
  readonly country: string;
  readonly kind: CompanyKind | null;
  readonly region: string | null;
}

export const party = ({ names, country, kind, region }: CompanyContent): Party => ({
  names,
  country,
  kind: kind ?? null,
  region: region ?? null,
});
