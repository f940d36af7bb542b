/** The card of a group, a system or a domain. */
export const teamCardMessages = {
  list: 'See all entities',
  trend: 'See the trend',
  nothing: {
    owner: 'This group owns nothing that is assessed',
    system: 'Nothing in this system is assessed',
    domain: 'Nothing in this domain is assessed',
  },
  nothingDescription:
    'Components, APIs and resources count here once they are assessed.',
  line: '{{from}} at target 90 days ago or when the record began, {{to}} now',
  gaps: 'Worst gaps',
  noGaps: 'Everything that has a target is at target.',
  slices: 'By lifecycle and tier',
  slicesCaption: 'At target',
  own: 'Its own levels',
} as const;
