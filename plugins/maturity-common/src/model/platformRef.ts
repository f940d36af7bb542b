/**
 * The one subject that the catalog does not have: the internal platform itself.
 *
 * @public
 */
export const PLATFORM_REF = 'platform:default/platform';
