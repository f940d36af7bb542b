import { createFrontendModule } from '@backstage/frontend-plugin-api';
import {
  HomePageLayoutBlueprint,
  HomePageWidgetBlueprint,
} from '@backstage/plugin-home-react/alpha';

/** Without a frame of its own: what it draws is a card already. */
const bare = ({ Content }: { Content: () => JSX.Element }) => <Content />;

const starredWidget = HomePageWidgetBlueprint.make({
  name: 'starred',
  params: {
    name: 'Starred',
    components: async () => {
      const { StarredWidget } = await import('./StarredWidget');
      return { Content: StarredWidget, Renderer: bare };
    },
  },
});

const tourWidget = HomePageWidgetBlueprint.make({
  name: 'tour',
  params: {
    name: 'Tour',
    components: async () => {
      const { TourWidget } = await import('./TourWidget');
      return { Content: TourWidget, Renderer: bare };
    },
  },
});

const layout = HomePageLayoutBlueprint.make({
  params: {
    loader: async () =>
      import('./HomeLayout').then(module => module.HomeLayout),
  },
});

/**
 * The demo's home page: what needs me today first, the rest beside it.
 *
 * @internal
 */
export const homeModule = createFrontendModule({
  pluginId: 'home',
  extensions: [layout, starredWidget, tourWidget],
});
