import { HomePageWidgetBlueprint } from '@backstage/plugin-home-react/alpha';

/** What needs the person who is signed in, drawn in a Backstage UI card of its own. */
export const needsMeWidget = HomePageWidgetBlueprint.make({
  name: 'needs-me',
  params: {
    name: 'MaturityNeedsMe',
    title: 'What needs me today',
    description: 'Your entities below target, each with its next step',
    layout: {
      width: { minColumns: 4, defaultColumns: 6 },
      height: { minRows: 4, defaultRows: 6 },
    },
    components: () =>
      import('../components/HomeWidget').then(m => ({
        Content: m.HomeWidgetContent,
        Renderer: ({ Content }: { Content: () => JSX.Element }) => (
          <m.HomeWidgetCard>
            <Content />
          </m.HomeWidgetCard>
        ),
      })),
  },
});
