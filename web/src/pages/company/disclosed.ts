/** What is shown of each kind of record, and the fields of it that can be shown less exactly. */
export const DISCLOSED = {
  company: {
    teaser: '/api/v1/companies/{id}/teaser',
    settings: '/api/v1/companies/{id}/disclosure',
    fields: { kind: ['hidden'], region: ['country'], size: ['hidden'], markets: ['hidden'] },
  },
  capability: {
    teaser: '/api/v1/capabilities/{id}/teaser',
    settings: '/api/v1/capabilities/{id}/disclosure',
    fields: {
      tags: ['parent', 'field'],
      specs: ['band', 'hidden'],
      certifications: ['hidden'],
      terms: ['hidden'],
      markets: ['hidden'],
    },
  },
  requirement: {
    teaser: '/api/v1/requirements/{id}/teaser',
    settings: '/api/v1/requirements/{id}/disclosure',
    fields: {
      tags: ['parent', 'field'],
      clauses: ['band', 'hidden'],
      certifications: ['hidden'],
      terms: ['hidden'],
      markets: ['hidden'],
    },
  },
} as const;

export type Disclosed = keyof typeof DISCLOSED;

type Fields = (typeof DISCLOSED)[Disclosed]['fields'];
/** Of any of them. */
export type Field = Fields extends infer One ? (One extends unknown ? keyof One : never) : never;
export type Width = 'hidden' | 'country' | 'parent' | 'field' | 'band';
