export const map = {
  title: 'Clusters and markets',
  clusters: 'Clusters',
  markets: 'Third-country markets',
  choose: 'Choose a place on the map or in the table.',
  companies: 'Companies',
  capabilities: 'Capabilities',
  requirements: 'Requirements',
  opportunities: 'Open projects',
  strengths: 'Strong in',
  back: 'Back to the map',
  none: 'None yet.',
  showAll: 'Show all {{figure}}',
};
