import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import {
  SimulationSummary,
  WORKFRAMES,
} from '@cairn/backstage-plugin-maturity-common';
import { useQueryState } from '../../hooks/useQueryState';
import { useWords } from '../../hooks/useWords';
import { maturityTranslationRef } from '../../translation';
import styles from '../RubricVersions/RubricVersions.module.css';
import { Section } from '../Section';
import { MoveCounts } from './MoveCounts';

/** Which teams have services that would move. A team narrows the list of movers below. */
export function TeamImpact(props: { summary: SimulationSummary }) {
  const { teams, totalTeams } = props.summary;
  const { t } = useTranslationRef(maturityTranslationRef);
  const words = useWords();
  const query = useQueryState();
  if (!teams.length) return undefined;
  return (
    <Section
      title={t('rubric.whatIf.teams')}
      description={
        totalTeams > teams.length
          ? t('rubric.whatIf.shownTeams', {
              shown: String(teams.length),
              total: String(totalTeams),
            })
          : undefined
      }
    >
      {/* It may be wider than a narrow screen; the keyboard must reach what scrolls. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={styles.scroll} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('rubric.whatIf.team')}</th>
              <th scope="col">{t('rubric.whatIf.serviceCount')}</th>
              {WORKFRAMES.map(workframe => (
                <th key={workframe} scope="col">
                  {words.workframe(workframe)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {teams.map(({ team, services, workframes }) => (
              <tr key={team?.entityRef ?? ''}>
                <th scope="row">
                  {team ? (
                    <Button
                      size="small"
                      variant="tertiary"
                      onPress={() =>
                        query.set({ team: team.entityRef, cursor: undefined })
                      }
                    >
                      {team.title}
                    </Button>
                  ) : (
                    t('rubric.whatIf.noOwner')
                  )}
                </th>
                <td>{services}</td>
                {workframes.map(frame => (
                  <td key={frame.workframe}>
                    <MoveCounts counts={frame} brief />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}
