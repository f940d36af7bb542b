/**
 * Who asks, and through whom if through somebody, for the audit log.
 *
 * @internal
 */
export function actorOf(principal: unknown): {
  actor: string;
  through?: string;
} {
  const { type, userEntityRef, subject, actor } = principal as {
    type: string;
    userEntityRef?: string;
    subject?: string;
    actor?: { subject: string };
  };
  return {
    actor: userEntityRef ?? subject ?? type,
    ...(actor && { through: actor.subject }),
  };
}
