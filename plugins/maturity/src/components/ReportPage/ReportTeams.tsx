import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { ReportTeam } from '@cairn/backstage-plugin-maturity-common';
import { maturityTranslationRef } from '../../translation';
import { Section } from '../Section';
import { ReportTable } from './ReportTable';

/** How many teams are named. */
const SHOWN = 10;

/** The teams that moved most, whichever way. */
export function ReportTeams(props: { teams: ReportTeam[] }) {
  const { teams } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const most = teams
    .toSorted((a, b) => Math.abs(netOf(b)) - Math.abs(netOf(a)))
    .slice(0, SHOWN)
    .toSorted((a, b) => netOf(b) - netOf(a));
  return (
    <Section
      title={t('report.teams')}
      description={t('report.teamsDescription')}
    >
      {most.length === 0 ? (
        <Text as="p">{t('report.noTeams')}</Text>
      ) : (
        <ReportTable
          label={t('report.teams')}
          columns={[
            t('report.team'),
            t('report.services'),
            t('report.gained'),
            t('report.lost'),
            t('report.otherwise'),
          ]}
          rows={most.map(({ team, services, gained, lost, otherwise }) => ({
            id: team?.entityRef ?? '',
            cells: [
              team?.title ?? t('report.nobody'),
              services,
              gained ? `+${gained}` : '·',
              lost ? `−${lost}` : '·',
              otherwise > 0 ? `+${otherwise}` : String(otherwise || '·'),
            ],
          }))}
        />
      )}
      {teams.length > SHOWN && (
        <Text as="p" variant="body-small" color="secondary">
          {t('report.moreTeams', { count: teams.length - SHOWN })}
        </Text>
      )}
    </Section>
  );
}

function netOf({ gained, lost }: ReportTeam): number {
  return gained - lost;
}
