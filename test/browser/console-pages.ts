/** Who may sign in to the demonstration, in the order of the buttons on the sign-in page. */
export const ROLES = ['supplier', 'partner', 'operator', 'advisor', 'administrator'] as const;
export type Role = (typeof ROLES)[number];

/** Pages that are open to who is not signed in. */
export const ENTRANCES = [
  'sign-in',
  'sign-up',
  'reset-password',
  'reset-password?token=x',
  'invitation?token=x',
] as const;

/** Pages of a role, and what stands on them once they are there. */
export const PAGES: readonly (readonly [Role, string, string])[] = [
  ['supplier', 'fits', '.fit'],
  ['supplier', 'offer', 'textarea'],
  ['supplier', 'introductions', '.split'],
  ['supplier', 'meetings', '.ant-empty'],
  ['supplier', 'company', '.guarantees'],
  ['supplier', 'account', '.account-part'],
  ['supplier', 'notifications', '.list-choice'],
  ['supplier', 'notifications/settings', '.settings'],
  ['partner', 'requirements', '.cards .card'],
  ['partner', 'need', 'textarea'],
  ['advisor', 'dashboard', '.plot li'],
  ['advisor', 'reviews', '.review .evidence-row'],
  ['advisor', 'requirements', '.cards .card'],
  ['advisor', 'directory/companies', 'tbody tr'],
  ['advisor', 'directory/requirements?lane=robot-parts', 'tbody tr'],
  ['advisor', 'verifications', '.ant-empty'],
  ['partner', 'opportunities/new', '.role-form'],
  ['advisor', 'opportunities', '.cards .card'],
  ['advisor', 'meetings', '.page-head'],
  ['advisor', 'meetings/new', '.round-form'],
  ['advisor', 'runs', 'tbody tr'],
  ['advisor', 'map/clusters/kr-capital', '.place-lines li'],
  ['advisor', 'map/markets/AE', '.place-lines li'],
  ['advisor', 'screening', '.ant-empty'],
  ['advisor', 'rules', 'tbody tr'],
  ['advisor', 'administration/weights', '.weights input'],
  ['administrator', 'administration/audit', '.audit-filter'],
  ['administrator', 'administration/queues', '.queue-board td'],
  ['administrator', 'administration/weights', '.weights input'],
  ['administrator', 'administration/taxonomy?tag=ai-chip', '.taxonomy-tag .table'],
  ['administrator', 'administration/system', '.facts dd'],
];

/** Parts of the own company's page. */
export const COMPANY = [
  ['teaser', '.coarsen'],
  ['records', '.cards .card'],
  ['files', '.file-entry'],
  ['members', '.card'],
  ['verification', '.ant-alert'],
] as const;
