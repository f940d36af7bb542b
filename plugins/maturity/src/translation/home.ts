/** The widget on the home page. */
export const homeMessages = {
  title: 'What needs me today',
  below_one: '{{count}} of your {{total}} entities is below target',
  below_other: '{{count}} of your {{total}} entities are below target',
  gap: '{{workframe}} {{proven}} of {{target}}',
  noStep: 'No step can be taken today; its criteria say why',
  all: 'See all of them',
  none: {
    title_one: 'Nothing needs you: your one entity is at target',
    title_other:
      'Nothing needs you: all {{count}} of your entities are at target',
  },
  owned: {
    title: 'You own nothing in the catalog',
    description:
      'Entities owned by you or by a group of yours appear here when they are below target.',
  },
} as const;
