/**
 * Maturity on entity pages, a page over all of it, and a home widget: for the classic frontend system. The new one
 * loads `@cairn/backstage-plugin-maturity/alpha`.
 *
 * @packageDocumentation
 */

export {
  EntityMaturityCard,
  EntityMaturityContent,
  HomeMaturityCard,
  MaturityPage,
  maturityPlugin,
  PopulationMaturityCard,
} from './plugin';
export { maturityApiRef } from './api';
export {
  isMaturityAvailable,
  isPopulationAvailable,
} from './isMaturityAvailable';
export { maturityTranslationRef } from './translation';
