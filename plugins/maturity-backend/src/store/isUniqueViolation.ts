/**
 * Whether a statement failed because a unique index has such a row already.
 *
 * @internal
 */
export function isUniqueViolation(error: unknown): boolean {
  const { code } = error as { code?: string };
  return (
    code === '23505' || Boolean(code?.startsWith('SQLITE_CONSTRAINT_UNIQUE'))
  );
}
