import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Cell, ColumnConfig, Link, Text } from '@backstage/ui';
import {
  CampaignDetail,
  CampaignEntity,
} from '@cairn/backstage-plugin-maturity-common';
import { useMemo } from 'react';
import { useEntityLinks } from '../../hooks/useLinks';
import { useWords } from '../../hooks/useWords';
import { dayInWords } from '../../lib/days';
import { maturityTranslationRef } from '../../translation';
import { StandingBadge } from '../Campaigns';

type Row = CampaignEntity & { id: string };

/** The columns of the services of a campaign; a draft has no past to show. */
export function useEntityColumns(
  campaign: Pick<CampaignDetail, 'state'>,
): ColumnConfig<Row>[] {
  const { t } = useTranslationRef(maturityTranslationRef);
  const words = useWords();
  const { entityTab } = useEntityLinks();
  const isDraft = campaign.state === 'draft';
  return useMemo<ColumnConfig<Row>[]>(() => {
    const past: ColumnConfig<Row>[] = [
      {
        id: 'start',
        label: t('campaign.start'),
        minWidth: 150,
        cell: ({ start }) => (
          <Cell>
            {start ? (
              <StandingBadge standing={start} />
            ) : (
              t('campaign.joinedLater')
            )}
          </Cell>
        ),
      },
      {
        id: 'lastChange',
        label: t('campaign.lastChange'),
        minWidth: 150,
        cell: ({ lastChange }) => (
          <Cell>
            {lastChange && (
              <>
                {words.cause(lastChange.cause)}
                <Text as="p" variant="body-small" color="secondary">
                  {dayInWords(lastChange.at)}
                </Text>
              </>
            )}
          </Cell>
        ),
      },
    ];
    return [
      {
        id: 'service',
        label: t('campaign.service'),
        isRowHeader: true,
        minWidth: 180,
        cell: ({ entityRef, title, owner }) => (
          <Cell>
            <Link href={entityTab(entityRef)}>{title}</Link>
            <Text as="p" variant="body-small" color="secondary">
              {owner?.title ?? t('campaign.nobody')}
            </Text>
          </Cell>
        ),
      },
      {
        id: 'end',
        label: t('campaign.now'),
        minWidth: 150,
        cell: ({ end }) => (
          <Cell>
            {end ? <StandingBadge standing={end} /> : t('campaign.hasLeft')}
          </Cell>
        ),
      },
      ...(isDraft ? [] : past),
      {
        id: 'lacking',
        label: t('campaign.lacking'),
        minWidth: 220,
        cell: ({ entityRef, lacking }) => (
          <Cell>
            {lacking.map(({ criterionId, title, state }) => (
              <div key={criterionId}>
                <Link
                  variant="body-small"
                  href={entityTab(entityRef, { criterion: criterionId })}
                >
                  {title}
                </Link>{' '}
                ({words.state(state).toLocaleLowerCase()})
              </div>
            ))}
          </Cell>
        ),
      },
    ];
  }, [t, words, entityTab, isDraft]);
}
