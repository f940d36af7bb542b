import { Focusable, Tooltip, TooltipTrigger } from '@backstage/ui';
import clsx from 'clsx';
import { KeyboardEvent, useRef, useState } from 'react';
import { Hint } from '../Hint';
import { TableTwin } from '../TableTwin';
import styles from './DistributionBar.module.css';

/**
 * How many stand at one level.
 *
 * @public
 */
export interface DistributionSegment {
  /** 0 to 5; decides the tone. */
  level: number;
  /** The level in words, such as "Level 2: Repeatable automation". */
  label: string;
  /** How many stand at it. */
  count: number;
}

/**
 * Props of {@link DistributionBar}.
 *
 * @public
 */
export interface DistributionBarProps {
  /** What is distributed, such as "Developer experience, proven level". */
  label: string;
  /** Lowest level first. Levels without anybody take no room, but stay in the table. */
  segments: readonly DistributionSegment[];
  /** Shown instead of a bar when nothing is counted. */
  emptyText: string;
  /** A `small` bar is one tab stop with one tooltip for the whole, made for the cells of a table. */
  size?: 'small' | 'medium';
  /** Words for the table twin; without them there is no table to switch to. */
  twin?: {
    showTable: string;
    showChart: string;
    level: string;
    count: string;
    share: string;
  };
  /** For the outermost element. */
  className?: string;
}

/**
 * Counts per level as one stacked bar. Arrow keys walk through its parts; each says its level, count and share. The
 * switch below shows the same as a table.
 *
 * @public
 */
export function DistributionBar(props: DistributionBarProps) {
  const {
    label,
    segments,
    emptyText,
    size = 'medium',
    twin,
    className,
  } = props;
  const total = segments.reduce((sum, segment) => sum + segment.count, 0);
  if (total === 0) {
    return <span className={clsx(styles.empty, className)}>{emptyText}</span>;
  }

  if (size === 'small') return <SmallBar {...props} total={total} />;
  const bar = <Bar {...props} total={total} />;
  if (!twin) return bar;
  return (
    <TableTwin
      className={className}
      chart={bar}
      labels={twin}
      table={{
        caption: label,
        columns: [twin.level, twin.count, twin.share],
        rows: segments.map(segment => [
          segment.label,
          segment.count,
          share(segment.count, total),
        ]),
      }}
    />
  );
}

function Bar(props: DistributionBarProps & { total: number }) {
  const { label, segments, total, className } = props;
  const shown = segments.filter(segment => segment.count > 0);
  const list = useRef<HTMLDivElement>(null);
  // One tab stop for the whole bar; arrow keys move inside it.
  const [current, setCurrent] = useState(0);
  const active = Math.min(current, shown.length - 1);

  function onKeyDown(event: KeyboardEvent) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    const next = (active + step + shown.length) % shown.length;
    setCurrent(next);
    list.current?.querySelectorAll<HTMLElement>('[role=img]')[next]?.focus();
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    // The keys are for the parts inside; the group itself takes no focus.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      ref={list}
      role="group"
      aria-label={label}
      className={clsx(styles.bar, className)}
      onKeyDown={onKeyDown}
    >
      {shown.map((segment, index) => {
        const text = describe(segment, total);
        return (
          <TooltipTrigger key={segment.level} delay={150}>
            <Focusable>
              <span
                role="img"
                aria-label={text}
                tabIndex={index === active ? 0 : -1}
                className={styles.segment}
                data-level={segment.level}
                style={{ flexGrow: segment.count }}
                onFocus={() => setCurrent(index)}
              >
                {segment.count}
              </span>
            </Focusable>
            <Tooltip>{text}</Tooltip>
          </TooltipTrigger>
        );
      })}
    </div>
  );
}

function SmallBar(props: DistributionBarProps & { total: number }) {
  const { label, segments, total, className } = props;
  const shown = segments.filter(segment => segment.count > 0);
  const lines = shown.map(segment => describe(segment, total));
  return (
    <Hint
      className={clsx(styles.bar, styles.small, className)}
      label={`${label}. ${lines.join('. ')}`}
      tooltip={lines.map(line => (
        <div key={line}>{line}</div>
      ))}
    >
      {shown.map(segment => (
        <span
          key={segment.level}
          className={styles.segment}
          data-level={segment.level}
          style={{ flexGrow: segment.count }}
        >
          {segment.count}
        </span>
      ))}
    </Hint>
  );
}

function describe(segment: DistributionSegment, total: number): string {
  return `${segment.label}: ${segment.count} (${share(segment.count, total)})`;
}

function share(count: number, total: number): string {
  return `${Math.round((count / total) * 100)}%`;
}
