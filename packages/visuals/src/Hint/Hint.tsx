import { Focusable, Tooltip, TooltipTrigger } from '@backstage/ui';
import clsx from 'clsx';
import { ReactNode } from 'react';
import styles from './Hint.module.css';

/** Props of {@link Hint}. */
export interface HintProps {
  /** All that there is to know, for those who do not see the tooltip. */
  label: string;
  tooltip: ReactNode;
  children: ReactNode;
  className?: string;
}

/** Something short that says more when it is hovered or focused; a reader hears all of it at once. */
export function Hint(props: HintProps) {
  const { label, tooltip, children, className } = props;
  return (
    <TooltipTrigger delay={250}>
      <Focusable>
        <span
          role="img"
          aria-label={label}
          // A tooltip that the keyboard cannot reach would be for mice only.
          // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          tabIndex={0}
          className={clsx(styles.hint, className)}
        >
          {children}
        </span>
      </Focusable>
      <Tooltip>{tooltip}</Tooltip>
    </TooltipTrigger>
  );
}
