import { createApp } from '@backstage/frontend-defaults';
import apiDocsPlugin from '@backstage/plugin-api-docs/alpha';
import appVisualizerPlugin from '@backstage/plugin-app-visualizer';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import catalogGraphPlugin from '@backstage/plugin-catalog-graph/alpha';
import homePlugin from '@backstage/plugin-home/alpha';
import notificationsPlugin from '@backstage/plugin-notifications/alpha';
import orgPlugin from '@backstage/plugin-org/alpha';
import searchPlugin from '@backstage/plugin-search/alpha';
import signalsPlugin from '@backstage/plugin-signals/alpha';
import userSettingsPlugin from '@backstage/plugin-user-settings/alpha';
import maturityPlugin from '@cairn/backstage-plugin-maturity/alpha';
import { homeModule } from './modules/home';
import { navModule } from './modules/nav';
import { signInModule } from './modules/sign-in';

export default createApp({
  features: [
    apiDocsPlugin,
    appVisualizerPlugin,
    catalogPlugin,
    catalogGraphPlugin,
    homePlugin,
    homeModule,
    maturityPlugin,
    navModule,
    notificationsPlugin,
    orgPlugin,
    searchPlugin,
    signInModule,
    signalsPlugin,
    userSettingsPlugin,
  ],
});
