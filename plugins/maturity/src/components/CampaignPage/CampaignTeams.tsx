import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import { CampaignTeam, totalOf } from '@cairn/backstage-plugin-maturity-common';
import { ShareMeter } from '@cairn/visuals';
import { useQueryState } from '../../hooks/useQueryState';
import { useWords } from '../../hooks/useWords';
import { maturityTranslationRef } from '../../translation';
import { tableStyles } from '../Campaigns';
import { Section } from '../Section';

/** Props of {@link CampaignTeams}. */
export interface CampaignTeamsProps {
  teams: CampaignTeam[];
  /** The heading of how it stands at the end. */
  end: string;
  isDraft: boolean;
}

/** The share of each team; a press on its name shows its services below. */
export function CampaignTeams(props: CampaignTeamsProps) {
  const { teams, end, isDraft } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  return (
    <Section
      title={t('campaign.teams')}
      description={t('campaign.teamsDescription')}
    >
      <div
        className={tableStyles.scroll}
        role="region"
        aria-label={t('campaign.teams')}
        // What scrolls must be reachable by keyboard.
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
      >
        <table className={tableStyles.table}>
          <thead>
            <tr>
              <th scope="col">{t('campaign.team')}</th>
              <th scope="col" data-text>
                {end}
              </th>
              <th scope="col">{t('campaigns.standing.not-met')}</th>
              <th scope="col">{t('campaigns.standing.unknown')}</th>
              {!isDraft && <th scope="col">{t('campaign.progress')}</th>}
            </tr>
          </thead>
          <tbody>
            {teams.map(team => (
              <Row
                key={team.team?.entityRef ?? ''}
                row={team}
                isDraft={isDraft}
              />
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

function Row(props: { row: CampaignTeam; isDraft: boolean }) {
  const { row, isDraft } = props;
  const { team, end, progress } = row;
  const { t } = useTranslationRef(maturityTranslationRef);
  const words = useWords();
  const query = useQueryState();
  const asked = totalOf(end, 'asked');
  const title = team?.title ?? t('campaign.nobody');
  return (
    <tr>
      <th scope="row">
        <Button
          variant="tertiary"
          size="small"
          onPress={() =>
            query.set({
              team: team?.entityRef ?? 'nobody',
              toReview: undefined,
              cursor: undefined,
            })
          }
        >
          {title}
        </Button>
      </th>
      <td data-text>
        {asked ? (
          <ShareMeter
            label={title}
            value={end.met}
            total={asked}
            figures={words.share(end.met, asked)}
          />
        ) : (
          t('campaigns.nothingAsked')
        )}
      </td>
      <td>{end['not-met']}</td>
      <td>{end.unknown}</td>
      {!isDraft && (
        <td>
          {progress > 0 && '+'}
          {progress}
        </td>
      )}
    </tr>
  );
}
