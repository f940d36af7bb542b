import { createTranslationRef } from '@backstage/frontend-plugin-api';

/**
 * The texts of what only the demo has.
 *
 * @internal
 */
export const demoTranslationRef = createTranslationRef({
  id: 'cairn-demo',
  messages: {
    home: {
      greeting: 'Hello, {{name}}',
      title: 'Home',
      starred: 'Starred',
      nothingStarred: 'Star an entity, and it is here.',
      tour: {
        title: 'Look around',
        all: {
          title: 'The whole company',
          note: 'How mature it is, team by team.',
        },
        best: {
          title: 'Booking API',
          note: 'What the others look up to.',
        },
        worst: {
          title: 'Slot planner',
          note: 'All the right file names, and nothing in the files.',
        },
        self: {
          title: 'Cairn itself',
          note: 'The packages of this very repository, read from the checkout.',
        },
      },
    },
    nav: {
      home: 'Home',
      menu: 'Menu',
      search: 'Search',
      you: 'You',
    },
    signIn: {
      title: 'Who do you want to be?',
      subtitle:
        'This is a demo on your own machine, so you can be anybody. What you see and may do depends on who you are; switch at any time in the sidebar.',
      choose: 'Sign in as {{name}}, {{role}}',
      failed: 'Signing in as {{name}} did not work',
      failedHint:
        'The backend may still be filling its catalog after a first start. Wait a moment and choose again.',
      nobody: 'Nobody can be chosen',
      nobodyHint: 'List people under demo.people in app-config.yaml.',
      switch: 'Switch person',
      youAre: 'You are {{name}}',
    },
  },
});
