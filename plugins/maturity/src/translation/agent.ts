/** What an agent may do, and what keeps it from more. */
export const agentMessages = {
  toDoMore: 'What it lacks to {{act}}',
  unknownIsNo: 'What is unknown is no.',
  andMore_one: 'and {{count}} more',
  andMore_other: 'and {{count}} more',
  asksNothing: 'The rubric asks too little of it',
  act: {
    assist: 'assist a person',
    'propose-automation': 'propose automation',
    'run-self-service': 'run approved self-service',
    'act-with-approval': 'act with approvals',
    'improve-system': 'propose changes to the system',
  },
} as const;
