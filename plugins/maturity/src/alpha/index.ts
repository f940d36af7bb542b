/**
 * The maturity plugin for the new frontend system.
 *
 * @packageDocumentation
 */

export { maturityPlugin as default } from './plugin';
