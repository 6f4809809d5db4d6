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

/** Services that a role means by itself: whoever offers one of them speaks of it. */
const OWN_SERVICES: Readonly<Record<KnownRole, readonly string[]>> = {
  technology: [],
  components: [],
  manufacturing: [],
  integration: ['service.system-integration', 'service.epc', 'service.commissioning'],
  'local-operator': ['service.operation'],
  'data-host': ['service.cloud'],
  maintenance: ['service.maintenance', 'service.spare-parts'],
  distribution: ['service.distribution'],
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

export const servicesMeant = ({ role }: RoleSlot): readonly string[] => (isKnown(role) ? OWN_SERVICES[role] : []);

/** Whether the role names a service to render and no thing to bring, so that it asks for no product of its own. */
export const namesService = (slot: RoleSlot): boolean => filledByFirms(slot) || servicesMeant(slot).length > 0;

/** Services that whoever renders them calls by name: a firm that speaks of others does not render this one. */
const CALLED_BY_NAME: ReadonlySet<string> = new Set<KnownRole>(['data-host', 'maintenance']);
export const isCalledByName = ({ role }: RoleSlot): boolean => CALLED_BY_NAME.has(role);

export const filledByFirms = ({ role }: RoleSlot): boolean => FILLED_BY_FIRMS.has(role);

/** Roles that mean work on the ground: only firms of the market or with a licence or an office there fill them. */
export const isLocalRole = ({ role, countries }: RoleSlot): boolean =>
  (role === 'local-operator' || role === 'data-host') && countries.length === 0;

/** Whether the role asks for something that only a capability can show. */
export const asksCapability = ({ tags, clauses }: RoleSlot): boolean => tags.length + clauses.length > 0;

const isKnown = (role: string): role is KnownRole => Object.hasOwn(USUAL_KINDS, role);
