/**
 * The backend of Cairn maturity.
 *
 * @packageDocumentation
 */

export { maturityPlugin as default } from './plugin';
