/** Why a rule blocks or sets conditions. Raw facts only; texts stand in `wording/`. */
export type Reason =
  | {
      readonly code: 'data-export-assessment';
      readonly ground: 'critical-operator' | 'important-data' | 'persons' | 'sensitive-persons';
    }
  | { readonly code: 'data-export-contract'; readonly ground: 'persons' | 'sensitive-persons' }
  | { readonly code: 'vehicle-data-export' }
  | { readonly code: 'foreign-surveying' }
  | { readonly code: 'genetic-collection' }
  | { readonly code: 'genetic-cooperation' }
  | { readonly code: 'network-data'; readonly ground: 'important-data' | 'persons' | 'generative-training' }
  | { readonly code: 'generative-service-unfiled'; readonly lacks: 'filing' | 'filing-or-registration' }
  | { readonly code: 'generated-content-shown' }
  | { readonly code: 'companion-ai' }
  | { readonly code: 'medical-software'; readonly deviceClass: 'II' | 'III' }
  | { readonly code: 'state-funded-data-centre' }
  | { readonly code: 'public-buyer' }
  | { readonly code: 'restricted-technology' }
  | { readonly code: 'prohibited-technology' }
  | { readonly code: 'rare-earth-export' }
  | { readonly code: 'rare-earth-nexus' }
  | { readonly code: 'chinese-ai-moves' }
  | { readonly code: 'unreliable-entity'; readonly party: string }
  | { readonly code: 'foreign-law-rejection' }
  | { readonly code: 'supply-chain-diligence' }
  | { readonly code: 'core-technology-funded' }
  | { readonly code: 'core-technology-own' }
  | { readonly code: 'strategic-technology' }
  | { readonly code: 'strategic-item' }
  | { readonly code: 'military-end-use' }
  | { readonly code: 'ai-offered-in-korea'; readonly highImpact: boolean }
  | { readonly code: 'korean-personal-data' }
  | { readonly code: 'korean-investment' }
  /** `tpp` total processing performance; `density` that per mm2 of die, null where the former alone decides. */
  | { readonly code: 'advanced-chip'; readonly tpp: number; readonly density: number | null }
  | { readonly code: 'grey-zone-chip'; readonly tpp: number; readonly density: number }
  /** GB/s/mm2 */
  | { readonly code: 'bandwidth-density'; readonly density: number }
  | { readonly code: 'entity-listed'; readonly party: string; readonly underUsRules: boolean }
  | { readonly code: 'listed-owner'; readonly party: string; readonly underUsRules: boolean }
  | { readonly code: 'listed-owner-stake-unknown'; readonly party: string }
  | { readonly code: 'military-company'; readonly party: string }
  | { readonly code: 'connected-vehicle'; readonly part: 'software' | 'hardware' }
  | { readonly code: 'us-person-invests' }
  | { readonly code: 'market-chips'; readonly market: string }
  | { readonly code: 'market-personal-data'; readonly market: string }
  | { readonly code: 'market-data-export'; readonly market: string }
  | { readonly code: 'market-core-data'; readonly market: string }
  | { readonly code: 'us-origin-chip-passage'; readonly market: string }
  | { readonly code: 'declared-destination'; readonly market: string }
  | { readonly code: 'preference-claimed' }
  | { readonly code: 'technology-into-china' }
  | { readonly code: 'joint-results' };
export type ReasonCode = Reason['code'];
