/** How axes are drawn. Recharts puts colors into attributes, where the tokens of Backstage UI hold too. */
export const axis = {
  stroke: 'var(--bui-fg-secondary)',
  tickLine: false,
  tick: { fill: 'var(--bui-fg-secondary)', fontSize: 12 },
} as const;

/** Lines behind the figures. */
export const grid = {
  stroke: 'var(--bui-border-1)',
  vertical: false,
} as const;

/** The box that follows the pointer, or the arrow keys. */
export const tooltip = {
  isAnimationActive: false,
  contentStyle: {
    background: 'var(--bui-bg-popover)',
    border: '1px solid var(--bui-border-2)',
    borderRadius: 'var(--bui-radius-2)',
    color: 'var(--bui-fg-primary)',
  },
  itemStyle: { color: 'var(--bui-fg-primary)' },
  cursor: { stroke: 'var(--bui-border-2)', fill: 'var(--bui-bg-neutral-2)' },
} as const;
