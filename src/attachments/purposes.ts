/** What files hang on. */
export const SUBJECT_KINDS = ['company', 'capability', 'requirement', 'introduction'] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

export const PURPOSES = ['profile', 'licence', 'datasheet', 'specification', 'message'] as const;
export type Purpose = (typeof PURPOSES)[number];

/** Tiers that may open a file to the other side. */
export const OPENING_TIERS = [2, 3] as const;
export type OpeningTier = (typeof OPENING_TIERS)[number];

/** What may hang on each, the usual first. */
export const PURPOSES_OF: Readonly<Record<SubjectKind, readonly [Purpose, ...Purpose[]]>> = {
  company: ['profile', 'licence'],
  capability: ['datasheet'],
  requirement: ['specification'],
  introduction: ['message'],
};

/** The tier where nobody chooses one. Null: for advisors only, because it proves to them who the company is. */
export const USUAL_TIER: Readonly<Record<Purpose, OpeningTier | null>> = {
  profile: 3,
  licence: null,
  datasheet: 3,
  specification: 3,
  message: 2,
};
