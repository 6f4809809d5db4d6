import type { CompanyKind, KnownRole, RoleSlot } from '../facts/index.js';

/** Kinds of firm that a role means by itself, where the opportunity names none. */
const USUAL_KINDS: Readonly<Record<KnownRole, readonly CompanyKind[]>> = {
  technology: [],
  components: ['manufacturer', 'fabless'],
  manufacturing: ['manufacturer'],
  integration: ['integrator', 'epc'],
  'local-operator': ['operator', 'platform'],
  'data-host': ['operator', 'platform'],
  maintenance: ['integrator', 'epc', 'operator'],
  distribution: ['operator', 'platform'],
  finance: [],
};

/** Roles that a firm fills by what it is rather than by a product, so that its profile alone can show it. */
const FILLED_BY_FIRMS: ReadonlySet<string> = new Set<KnownRole>([
  'local-operator',
  'data-host',
  'distribution',
  'finance',
]);

export const kindsAsked = ({ role, partnerKinds }: RoleSlot): readonly CompanyKind[] =>
  partnerKinds.length > 0 ? partnerKinds : isKnown(role) ? USUAL_KINDS[role] : [];

export const filledByFirms = ({ role }: RoleSlot): boolean => FILLED_BY_FIRMS.has(role);

/** Roles that mean work on the ground: only firms of the market or with a licence or an office there fill them. */
export const isLocalRole = ({ role, countries }: RoleSlot): boolean =>
  (role === 'local-operator' || role === 'data-host') && countries.length === 0;

/** Whether the role asks for something that only a capability can show. */
export const asksCapability = ({ tags, clauses }: RoleSlot): boolean => tags.length + clauses.length > 0;

const isKnown = (role: string): role is KnownRole => Object.hasOwn(USUAL_KINDS, role);
