/** The card on the overview of an entity. */
export const cardMessages = {
  title: 'Maturity',
  open: 'See every criterion',
  possible: 'up to {{level}} possible',
  accepted: '{{level}} accepted',
  reached: 'Target {{level}} reached',
  below: 'Target {{level}}, {{missing}} to go',
  nextStep: 'Next best step',
  nothingToDo: 'Nothing is left to do up to the next level.',
  onlyWaiting_one:
    'All that can be done today is done. {{count}} criterion waits for a source that is not installed.',
  onlyWaiting_other:
    'All that can be done today is done. {{count}} criteria wait for sources that are not installed.',
  notAssessed: {
    title: 'Not assessed yet',
    description:
      'Its first levels appear when the evidence of this entity has been collected.',
  },
  assessed: 'Assessed',
  stale: {
    old: 'These levels are old. Newer evidence may say something else.',
    held: 'A source is silent; its last values are held for now.',
  },
} as const;
