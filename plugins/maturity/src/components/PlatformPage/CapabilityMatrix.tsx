/* eslint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role --
 * on narrow screens the style sheet lays the table out as blocks, which takes the roles away from its elements */
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import {
  CapabilityMaturity,
  PLATFORM_STAGES,
  PlatformCell,
  PlatformMaturity,
} from '@cairn/backstage-plugin-maturity-common';
import { Age, CoverageText, ResultStateBadge } from '@cairn/visuals';
import { useQueryState } from '../../hooks/useQueryState';
import { useWords } from '../../hooks/useWords';
import { maturityTranslationRef } from '../../translation';
import { Section } from '../Section';
import { cellName } from './cellName';
import { MatrixLegend } from './MatrixLegend';
import styles from './CapabilityMatrix.module.css';

/** Capabilities by stages. On a narrow screen each capability becomes a card; the roles keep it a table to those who hear it. */
export function CapabilityMatrix(props: {
  platform: Pick<PlatformMaturity, 'capabilities' | 'coverage'>;
}) {
  const { capabilities, coverage } = props.platform;
  const { t } = useTranslationRef(maturityTranslationRef);
  return (
    <Section
      title={t('platform.matrix.title')}
      description={t('platform.matrix.description')}
      actions={
        <CoverageText
          {...coverage}
          label={t('platform.matrix.known', {
            known: String(coverage.known),
            applicable: String(coverage.applicable),
          })}
        />
      }
    >
      <table className={styles.matrix} role="table">
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader">
              {t('platform.matrix.capability')}
            </th>
            {PLATFORM_STAGES.map(stage => (
              <th key={stage} scope="col" role="columnheader">
                {t(`platform.stage.${stage}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {capabilities.map(row => (
            <Row key={row.capability} row={row} />
          ))}
        </tbody>
      </table>
      <MatrixLegend />
    </Section>
  );
}

function Row(props: { row: CapabilityMaturity }) {
  const { row } = props;
  const { capability, proven, possible, stages } = row;
  const { t } = useTranslationRef(maturityTranslationRef);
  const reached = proven > 0 && PLATFORM_STAGES[proven - 1];
  const hoped = possible > proven && PLATFORM_STAGES[possible - 1];
  return (
    <tr role="row">
      <th scope="row" role="rowheader">
        {t(`platform.capability.${capability}`)}
        <Text as="span" variant="body-x-small" color="secondary">
          {reached
            ? t(`platform.stage.${reached}`)
            : t('platform.matrix.notReached')}
          {hoped &&
            `, ${t('platform.matrix.possible', {
              stage: t(`platform.stage.${hoped}`).toLocaleLowerCase(),
            })}`}
        </Text>
      </th>
      {stages.map(cell => (
        <td key={cell.stage} role="cell">
          <Cell row={row} cell={cell} />
        </td>
      ))}
    </tr>
  );
}

function Cell(props: { row: CapabilityMaturity; cell: PlatformCell }) {
  const { row, cell } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const words = useWords();
  const query = useQueryState();
  const stage = t(`platform.stage.${cell.stage}`);
  return (
    <button
      type="button"
      className={styles.cell}
      data-cell={cellName(row.capability, cell.stage)}
      data-state={cell.state}
      aria-haspopup="dialog"
      aria-label={t('platform.matrix.open', {
        capability: t(`platform.capability.${row.capability}`),
        stage,
        state: words.state(cell.state),
      })}
      onClick={() => query.set({ cell: cellName(row.capability, cell.stage) })}
    >
      <span className={styles.stage} aria-hidden>
        {stage}
      </span>
      <ResultStateBadge state={cell.state} label={words.state(cell.state)} />
      {cell.observedAt && cell.state !== 'unknown' && (
        <Text as="span" variant="body-x-small" color="secondary">
          <Age at={cell.observedAt} />
        </Text>
      )}
    </button>
  );
}
