/** Whose answer it is. */
export interface Speaker {
  /** The party that says it; null for what an advisor says of their own. */
  readonly companyId: string | null;
  /** An advisor enters what the party has told them. */
  readonly relayed: boolean;
}

/** An advisor speaks as themselves, or enters what a party has told them. */
export const relayedFor = (company: string | undefined): Speaker => ({
  companyId: company ?? null,
  relayed: company !== undefined,
});
