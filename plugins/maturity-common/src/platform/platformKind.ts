/**
 * The kind of the platform as a subject, for `appliesTo` of its criteria. The catalog has no such entity.
 *
 * @public
 */
export const PLATFORM_KIND = 'Platform';
