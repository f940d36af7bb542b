/** Campaigns: what people set out to reach, and how far they are. */
export const campaignsMessages = {
  title: 'Campaigns',
  description:
    'What people set out to reach together, by when, and what truly moved. Only new evidence counts as progress.',
  new: 'New campaign',
  report: 'Monthly report',
  none: 'No campaign yet',
  noneDescription:
    'A campaign asks all services in a scope for the same few things by a day, tells their owners, and shows what moved and why.',
  noneMatch: 'No campaign in this state',
  showAll: 'Show all campaigns',
  stateFilter: 'State',
  state: {
    open: 'Open',
    draft: 'Draft',
    closed: 'Closed',
    cancelled: 'Cancelled',
  },
  until: 'Until {{day}}',
  daysLeft_one: '{{count}} day left',
  daysLeft_other: '{{count}} days left',
  dayPassed: 'Its day has passed',
  ended: 'Ended {{day}}',
  runBy: 'Run by',
  goal: 'Goal',
  scope: 'Scope',
  everything: 'All services',
  standing: {
    met: 'Meets the goal',
    exempt: 'Exempt',
    unknown: 'Unknown',
    'not-met': 'Does not meet it',
    'not-asked': 'Not asked',
  },
  inWords:
    '{{met}} of {{asked}} services meet the goal; {{notMet}} do not, {{unknown}} are unknown, {{exempt}} are exempt',
  nothingAsked: 'Nothing in the scope is asked anything',
  noProgress: 'No progress by evidence yet',
  progress_one: '{{sign}}{{count}} by evidence since the start',
  progress_other: '{{sign}}{{count}} by evidence since the start',
} as const;

/** One campaign. */
export const campaignMessages = {
  back: 'All campaigns',
  notFound: 'There is no such campaign',
  notFoundDescription:
    'It may have been on another instance. Look at all of them.',
  why: 'Why',
  asks: 'What it asks',
  edit: 'Edit',
  open: 'Open campaign',
  remind: 'Remind owners',
  close: 'Close campaign',
  cancel: 'Cancel campaign',
  print: 'Print',
  export: 'Export as CSV',
  exportFailed: 'The export did not work',
  keep: 'Not now',
  confirm: {
    open: 'Open this campaign?',
    remind: 'Remind the owners?',
    close: 'Close this campaign?',
    cancel: 'Cancel this campaign?',
  },
  confirmText: {
    open: 'The owners of all services that do not meet the goal are told, once each. Goal, scope and start then stand.',
    remind:
      'The owners of all services that still do not meet the goal are told again, once each.',
    close:
      'Its report is kept as it is now, and all owners in scope are told how it ended. Nobody can open it again.',
    cancel: 'Nobody is told. Nobody can open it again.',
  },
  done: {
    open: 'The campaign is open; the owners hear of it within a minute.',
    remind: 'The owners hear of it within a minute.',
    close: 'The campaign is closed.',
    cancel: 'The campaign is cancelled.',
    edit: 'The campaign is changed.',
  },
  failed: 'That did not work',
  head: 'How far it is',
  headDraft: 'How the services in its scope stand now',
  causes: 'What changed since the start, and why',
  causesDescription:
    'How many more services stand how, by what let them. Start plus all changes is exactly what stands now. Only new evidence counts as progress.',
  start: 'At the start',
  end: 'Now',
  endClosed: 'At the end',
  standingHeader: 'Services',
  joined_one: '{{count}} service joined',
  joined_other: '{{count}} services joined',
  left_one: '{{count}} left',
  left_other: '{{count}} left',
  teams: 'By team',
  teamsDescription:
    'Each service counts for its owner. Those with most left to do come first.',
  team: 'Team',
  nobody: 'Owned by nobody',
  progress: 'By evidence',
  entities: 'Services',
  service: 'Service',
  owner: 'Owner',
  now: 'Now',
  lastChange: 'Last change',
  lacking: 'What it lacks',
  noEntities: 'No service matches',
  filter: 'How they stand',
  allTeams: 'All teams',
  any: 'Any',
  joinedLater: 'joined later',
  hasLeft: 'Has left',
  review: 'To review',
  reviewText_one:
    '{{count}} service stands better only because less is asked of it. Somebody should look whether that is right.',
  reviewText_other:
    '{{count}} services stand better only because less is asked of them. Somebody should look whether that is right.',
  reviewShow: 'Show them',
  verdict: {
    same: 'This closing report was made again from history just now, and is the same as at closing.',
    differs:
      'This report was made again from history just now, and differs from what it was at closing: history was changed.',
    partial:
      'This report was made again from history for the services that you may see.',
    gone: 'Some of the history that this report is made from is older than what is kept, so it is no longer what it was at closing.',
  },
  reportFrom: 'Rubric version {{from}} at the start, {{to}} at closing',
} as const;

/** Planning a campaign. */
export const campaignPlanMessages = {
  titleNew: 'New campaign',
  titleEdit: 'Edit campaign',
  title: 'Title',
  why: 'Why it matters',
  whyHint: 'Owners read this in their notification.',
  owner: 'Run by',
  ownerHint: 'A group or a user, such as group:default/platform',
  targetDate: 'Until the end of',
  startsAt: 'Count change from',
  startsAtHint: 'The moment of opening, unless given. It may have passed.',
  goalKind: 'What is wanted',
  byCriteria: 'Criteria that pass',
  byLevel: 'A level that is proven',
  criteria: 'Criteria',
  workframe: 'Workframe',
  level: 'Level',
  scope: 'Of which services',
  scopeHint: 'Of all services where nothing is chosen.',
  fixed: 'Goal, scope and start stand, because the campaign is open.',
  preview: 'What it would ask',
  previewNothing: 'Choose a goal to see what it would ask.',
  previewText:
    '{{left}} of {{asked}} services in scope lack something. {{owners}} owners would be told.',
  previewLacking_one: '{{title}}: {{count}} service',
  previewLacking_other: '{{title}}: {{count}} services',
  save: 'Save',
  saveDraft: 'Save as draft',
  keep: 'Cancel',
} as const;

/** Campaigns where a service or a person is shown. */
export const campaignHintMessages = {
  entityTitle: 'Campaigns',
  wants: 'Campaign “{{title}}” asks for {{lacking}}, until {{day}}',
  done: 'Campaign “{{title}}” is done here',
  home_one: '{{count}} campaign asks something of your services: {{titles}}',
  home_other: '{{count}} campaigns ask something of your services: {{titles}}',
} as const;

/** The monthly report. */
export const reportMessages = {
  title: 'Maturity report, {{month}}',
  month: 'Month',
  previous: 'Month before',
  next: 'Month after',
  print: 'Print',
  soFar: 'So far: the month has not ended.',
  made: 'Made from history. A month that has ended always reads alike.',
  before:
    'History begins on {{day}}. What was before that cannot be told, so services count as joined when they were first assessed.',
  nothing: 'There is no history of this month',
  nothingDescription: 'What is kept begins on {{day}}.',
  rubricSame: 'By rubric version {{version}} throughout.',
  rubricChanged:
    'By rubric version {{from}} at the beginning and {{to}} at the end.',
  headline: 'Services at or above their target',
  headlineDescription:
    'Each service has its own target, by lifecycle and tier. Causes add up to the whole change.',
  workframe: 'Workframe',
  atStart: 'At the beginning',
  atEnd: 'At the end',
  why: 'Why',
  share: '{{met}} of {{asked}} ({{percent}} %)',
  noTargets: 'No service has a target',
  notAssessed: 'Nothing assessed yet',
  nothingMoved: 'Nothing moved',
  review_one: '{{count}} to review: less is asked of it',
  review_other: '{{count}} to review: less is asked of them',
  coverage: 'Known',
  teams: 'Teams that moved most',
  teamsDescription:
    'Levels gained and lost, over all services and workframes of a team.',
  team: 'Team',
  services: 'Services',
  gained: 'Gained by evidence',
  lost: 'Lost by evidence or lapse',
  otherwise: 'By other causes',
  noTeams: 'No team moved',
  moreTeams_one: 'And {{count}} more team that moved',
  moreTeams_other: 'And {{count}} more teams that moved',
  nobody: 'Owned by nobody',
  campaigns: 'Campaigns',
  noCampaigns: 'No campaign was open',
  unknown: 'What is not known',
  unknownDescription:
    'The criteria of which least is known, at the end of the month.',
  unknownLine: '{{unknown}} of {{applicable}} services unknown',
  noUnknown: 'Everything that is asked is known',
  criterion: 'Criterion',
  exemptions: 'Exemptions',
  exemptionCounts:
    '{{granted}} granted in the month, {{inForce}} in force at its end.',
  lapsing: 'Ending in the month or within thirty days after it',
  noLapsing: 'None ends soon.',
  endsOn: 'Ends',
  sources: 'Sources that were down',
  noSources: 'Every run of every source went well.',
  sourcesKnown: 'Runs are known from {{day}} on.',
  sourceLine: '{{failed}} of {{runs}} runs failed, last on {{day}}',
  source: 'Source',
  runs: 'Runs',
  reading: 'How to read this',
  readingText: {
    target:
      'The headline is the share of services at or above their target. It is never an average: half of the services at 1 and half at 4 is not a company at 2.5.',
    cause:
      'Each change has one cause. New evidence is work that was done. A rubric that changed, an exemption, or criteria that no longer apply move figures too, and are no progress.',
    unknown:
      'Unknown is not bad and not good: nobody has looked, or the source is silent. The first thing to do about it is to look.',
    visible: 'Counts hold the services that you may see.',
  },
} as const;
