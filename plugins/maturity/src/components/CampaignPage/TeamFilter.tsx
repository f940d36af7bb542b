import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Select } from '@backstage/ui';
import { CampaignTeam } from '@cairn/backstage-plugin-maturity-common';
import { useQueryState } from '../../hooks/useQueryState';
import { maturityTranslationRef } from '../../translation';

const ALL = 'all';

/** Whose services are shown. */
export function TeamFilter(props: { teams: CampaignTeam[] }) {
  const { teams } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const query = useQueryState();
  return (
    <Select
      label={t('campaign.team')}
      search={teams.length > 8 ? true : undefined}
      options={[
        { id: ALL, label: t('campaign.allTeams') },
        ...teams.map(({ team }) => ({
          id: team?.entityRef ?? 'nobody',
          label: team?.title ?? t('campaign.nobody'),
        })),
      ]}
      value={query.get('team') ?? ALL}
      onChange={team =>
        query.set({
          team: team === ALL ? undefined : String(team),
          cursor: undefined,
        })
      }
    />
  );
}
