/** Roll-ups, as the Teams page and the cards of teams, systems and domains show them. */
export const teamsMessages = {
  groupBy: 'Put together by',
  by: {
    team: 'Team',
    system: 'System',
    domain: 'Domain',
    tier: 'Tier',
    lifecycle: 'Lifecycle',
  },
  title: {
    team: 'Teams',
    system: 'Systems',
    domain: 'Domains',
    tier: 'Tiers',
    lifecycle: 'Lifecycles',
  },
  description: {
    team: 'Everything a team owns, its child teams included, each entity once.',
    system: 'Everything that is part of a system.',
    domain: 'Everything in the systems of a domain.',
    tier: 'By the label cairn.dev/tier.',
    lifecycle: 'What is on its way in or out, apart from the rest.',
  },
  none: {
    team: 'No team owns it',
    system: 'Part of no system',
    domain: 'In no domain',
    tier: 'Without a tier',
    lifecycle: 'Without a lifecycle',
  },
  search: 'Search rows',
  noRows: 'No row matches',
  partOf: 'Part of {{parent}}',
  median: 'Median {{level}}',
  nobody: 'Nobody',
  atTarget: '{{share}} at target',
  targetInFull: '{{value}} of {{total}} at target',
  exempt: '{{exempt}} exempt ({{share}})',
  nothingThen: 'Nothing was assessed at that time',
  nothingThenDescription:
    'The record begins with the first assessment, and goes back as far as it is kept.',
} as const;

/** Which entities, and of when. */
export const populationMessages = {
  asOf: 'As of the end of',
  backToNow: 'Back to now',
} as const;
