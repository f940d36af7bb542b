import { createBackend } from '@backstage/backend-defaults';
import { demoCampaignPlugin } from './campaign';
import { demoCatalogModule } from './catalog';
import { policyModule } from './policy';
import { repositoryReaderServiceFactory } from './repository-reader';
import { demoRequestsPlugin } from './requests';
import { demoSignInModule } from './sign-in';

const backend = createBackend();

backend.add(import('@backstage/plugin-app-backend'));
backend.add(import('@backstage/plugin-auth-backend'));
backend.add(import('@backstage/plugin-catalog-backend'));
backend.add(import('@backstage/plugin-catalog-backend-module-logs'));
backend.add(import('@backstage/plugin-events-backend'));
backend.add(import('@backstage/plugin-mcp-actions-backend'));
backend.add(import('@backstage/plugin-notifications-backend'));
backend.add(import('@backstage/plugin-permission-backend'));
backend.add(import('@backstage/plugin-search-backend'));
backend.add(import('@backstage/plugin-search-backend-module-catalog'));
backend.add(import('@backstage/plugin-signals-backend'));
backend.add(import('@cairn/backstage-plugin-maturity-backend'));

// What only the demo needs; each part is absent unless it is configured.
backend.add(demoCampaignPlugin);
backend.add(demoCatalogModule);
backend.add(demoRequestsPlugin);
backend.add(demoSignInModule);
backend.add(policyModule);
backend.add(repositoryReaderServiceFactory);

backend.start();
