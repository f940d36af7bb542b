/** How kinds of effects are told apart: by color, and by a pattern for those who see no color. */
const EFFECT_STYLES = [
  { color: 'var(--bui-accent-bg)', pattern: 'full' },
  { color: 'var(--bui-warning-fg-subdued)', pattern: 'rising' },
  { color: 'var(--bui-accent-bg)', pattern: 'dots' },
  { color: 'var(--bui-fg-secondary)', pattern: 'falling' },
  { color: 'var(--bui-fg-primary)', pattern: 'level' },
  { color: 'var(--bui-fg-secondary)', pattern: 'empty' },
] as const;

/** How one kind is drawn; from the seventh on they repeat. */
export function effectStyle(index: number) {
  return EFFECT_STYLES[index % EFFECT_STYLES.length];
}

/** The pattern of one kind, for the definitions of a drawing. */
export function Pattern(props: { id: string; index: number }) {
  const { id, index } = props;
  const { color, pattern } = effectStyle(index);
  return (
    <pattern
      id={`${id}-${index}`}
      width={6}
      height={6}
      patternUnits="userSpaceOnUse"
    >
      <rect width={6} height={6} fill="var(--bui-bg-neutral-1)" />
      {pattern === 'full' && <rect width={6} height={6} fill={color} />}
      {pattern === 'rising' && (
        <path d="M-1 7L7 -1" stroke={color} strokeWidth={2} />
      )}
      {pattern === 'falling' && (
        <path d="M-1 -1L7 7" stroke={color} strokeWidth={1.5} />
      )}
      {pattern === 'level' && (
        <path d="M0 3H6" stroke={color} strokeWidth={2} />
      )}
      {pattern === 'dots' && <circle cx={3} cy={3} r={1.6} fill={color} />}
    </pattern>
  );
}
