import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { Dialog, DialogBody, DialogHeader, Text } from '@backstage/ui';
import {
  CapabilityMaturity,
  PlatformFinding,
} from '@cairn/backstage-plugin-maturity-common';
import { ResultStateBadge } from '@cairn/visuals';
import { ReactNode } from 'react';
import { useQueryState } from '../../hooks/useQueryState';
import { useWords } from '../../hooks/useWords';
import { maturityTranslationRef } from '../../translation';
import { EvidenceView } from '../EntityContent/EvidenceView';
import { RemedyView } from '../Remedy';
import { findCell } from './cellName';
import styles from './CellDialog.module.css';

/** What stands behind the cell that the address names. */
export function CellDialog(props: { capabilities: CapabilityMaturity[] }) {
  const { capabilities } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const query = useQueryState();
  const found = findCell(capabilities, query.get('cell'));
  return (
    <Dialog
      isOpen={found !== undefined}
      onOpenChange={open => !open && query.set({ cell: undefined })}
      width={640}
    >
      {found && (
        <>
          <DialogHeader>
            {t('platform.cell.title', {
              capability: t(`platform.capability.${found.row.capability}`),
              stage: t(
                `platform.stage.${found.cell.stage}`,
              ).toLocaleLowerCase(),
            })}
          </DialogHeader>
          <DialogBody>
            <div className={styles.body}>
              <Text as="p" variant="body-small" color="secondary">
                {t(`platform.cell.stage.${found.cell.stage}`)}
              </Text>
              {found.cell.findings.length === 0 && (
                <Text as="p">{t('platform.cell.nothingAsked')}</Text>
              )}
              {found.cell.findings.map(finding => (
                <Finding key={finding.criterionId} finding={finding} />
              ))}
            </div>
          </DialogBody>
        </>
      )}
    </Dialog>
  );
}

function Finding(props: { finding: PlatformFinding }) {
  const { finding } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const words = useWords();
  return (
    <article className={styles.finding}>
      <ResultStateBadge
        state={finding.state}
        label={words.state(finding.state)}
      />
      <Text as="h3" variant="body-medium" weight="bold">
        {finding.title}
      </Text>
      <Text as="p" variant="body-small">
        {finding.message}
      </Text>
      <Part title={t('platform.cell.why')}>
        <Text as="p" variant="body-small">
          {finding.why}
        </Text>
      </Part>
      <Part title={t('platform.cell.evidence')}>
        <EvidenceView
          entry={{
            criterion: { evidence: { key: finding.evidenceKey } },
            result: finding,
          }}
        />
      </Part>
      {finding.state !== 'pass' && (
        <Part title={t('platform.cell.remedy')}>
          <RemedyView remedy={finding.remedy} />
        </Part>
      )}
      <Part title={t('platform.cell.owner')}>
        <EntityRefLink entityRef={finding.owner} />
      </Part>
    </article>
  );
}

function Part(props: { title: string; children: ReactNode }) {
  const { title, children } = props;
  return (
    <section className={styles.part}>
      <h4>{title}</h4>
      {children}
    </section>
  );
}
