export const fits = {
  title: 'Fits',
  total: 'Your company fits {{count}} open requirements.',
  none: 'No open requirement lists your company yet.',
  noneWhatToDo: 'Register a capability, or add the facts below.',
  byYour: 'Your capability that fits:',
  ask: 'Ask for an introduction',
  asked: 'The desk has been asked. You will hear from an advisor.',
  toFitMore: 'To fit more',
  unverified:
    'Your company is not verified yet, so only counts are shown. Ask for verification in the company settings.',
  anonymous: 'The other side is shown without its name until both consent.',
};
