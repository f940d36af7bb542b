import { parseEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link, Text } from '@backstage/ui';
import {
  Rollup,
  RollupBy,
  WorkframeDistribution,
  WORKFRAMES,
} from '@cairn/backstage-plugin-maturity-common';
import { Cairn, DistributionStrip, HeatMap, HeatMapRow } from '@cairn/visuals';
import { useWords } from '../../hooks/useWords';
import { coverageOf, levelsShown, Mark } from '../../lib/distribution';
import { maturityTranslationRef } from '../../translation';
import { useRollupLinks } from './useRollupLinks';
import styles from './TeamsPage.module.css';

/** Props of {@link RollupHeatMap}. */
export interface RollupHeatMapProps {
  rows: readonly Rollup[];
  by: RollupBy;
  mark: Mark;
  isStale: boolean;
}

/** Who stands where: a row each, a column for each workframe, child teams below their parent. */
export function RollupHeatMap(props: RollupHeatMapProps) {
  const { rows, by, mark, isStale } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const words = useWords();
  const links = useRollupLinks(by);
  const fields = useFields(mark);
  const depths = depthsOf(rows);
  return (
    <HeatMap
      label={t(`teams.title.${by}`)}
      rowHeading={t(`teams.by.${by}`)}
      columns={WORKFRAMES.map(workframe => ({
        id: workframe,
        label: words.workframe(workframe),
      }))}
      isStale={isStale}
      rows={rows.map((row): HeatMapRow => {
        const name = row.group?.title ?? t(`teams.none.${by}`);
        return {
          id: row.group?.id ?? '',
          depth: depths.get(row.group?.id ?? ''),
          header: (
            <Header
              row={row}
              name={name}
              nested={Boolean(depths.get(row.group?.id ?? ''))}
              href={links.row(row)}
            />
          ),
          cells: row.workframes.map(frame => ({
            ...fields(name, frame),
            href: links.cell(row, frame.workframe),
          })),
        };
      })}
    />
  );
}

function Header(props: {
  row: Rollup;
  name: string;
  nested: boolean;
  href: string | undefined;
}) {
  const { row, name, nested, href } = props;
  const { group, entities, workframes } = row;
  const { t } = useTranslationRef(maturityTranslationRef);
  const words = useWords();
  const coverage = coverageOf(workframes);
  const exempt = workframes.reduce((sum, frame) => sum + frame.exempt, 0);
  return (
    <span className={styles.header}>
      {href ? (
        <Link variant="body-medium" weight="bold" href={href}>
          {name}
        </Link>
      ) : (
        <Text as="span" variant="body-medium" weight="bold">
          {name}
        </Text>
      )}
      {group?.parentRef && !nested && (
        <Text as="span" variant="body-small" color="secondary">
          {t('teams.partOf', { parent: parseEntityRef(group.parentRef).name })}
        </Text>
      )}
      <Text as="span" variant="body-small" color="secondary">
        {t('page.overview.entities', { count: entities })}
      </Text>
      <Text as="span" variant="body-small" color="secondary">
        {words.coverage(coverage)}
        {exempt > 0 && (
          <>
            {', '}
            {t('teams.exempt', {
              exempt: String(exempt),
              share: percent(exempt, coverage.applicable),
            })}
          </>
        )}
      </Text>
    </span>
  );
}

/** What a field shows, and the same in words. */
function useFields(mark: Mark) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const words = useWords();
  return (name: string, frame: WorkframeDistribution) => {
    const { workframe, withTarget, atTarget, median } = frame;
    const target =
      withTarget === 0
        ? t('noTarget')
        : t('teams.atTarget', { share: percent(atTarget, withTarget) });
    const middle = median
      ? t('teams.median', { level: String(median[mark]) })
      : t('teams.nobody');
    const levels = levelsShown([frame]).map(level => ({
      level,
      count: frame[mark][level],
    }));
    return {
      heat: withTarget === 0 ? undefined : atTarget / withTarget,
      label: [
        `${name}, ${words.workframe(workframe)}`,
        `${middle} (${t(`marks.${mark}`)})`,
        withTarget === 0
          ? target
          : t('teams.targetInFull', {
              value: String(atTarget),
              total: String(withTarget),
            }),
        ...levels
          .filter(({ count }) => count > 0)
          .map(({ level, count }) => `${words.level(level)}: ${count}`),
      ].join('. '),
      content: (
        <span className={styles.field}>
          <span className={styles.figures}>
            <Cairn
              label=""
              size={32}
              levels={median?.possible === 5 ? 5 : 4}
              {...(median ?? { proven: 0, accepted: 0, possible: 0 })}
            />
            <span className={styles.words}>
              <strong>{middle}</strong>
              <span>{target}</span>
            </span>
          </span>
          <DistributionStrip segments={levels} />
        </span>
      ),
    };
  };
}

/** How deep each row stands below others of the same page; one whose parent is on another page stands at the edge. */
function depthsOf(rows: readonly Rollup[]): Map<string, number> {
  const depths = new Map<string, number>();
  for (const { group } of rows) {
    const above = group?.parentRef && depths.get(group.parentRef);
    depths.set(group?.id ?? '', typeof above === 'number' ? above + 1 : 0);
  }
  return depths;
}

/** Rounded down, so that 100 % always means all of them. */
function percent(value: number, total: number): string {
  return `${total === 0 ? 0 : Math.floor((value / total) * 100)}%`;
}
