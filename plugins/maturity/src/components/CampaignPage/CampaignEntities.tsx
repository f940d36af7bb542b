import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Switch, Table } from '@backstage/ui';
import {
  CampaignDetail,
  CampaignEntity,
  CampaignEntityQuery,
  STANDINGS,
} from '@cairn/backstage-plugin-maturity-common';
import { RiDownloadLine } from '@remixicon/react';
import { useCallback, useMemo } from 'react';
import { maturityApiRef } from '../../api';
import { useCursorPagination } from '../../hooks/useCursorPagination';
import { useQueryState } from '../../hooks/useQueryState';
import { useResource } from '../../hooks/useResource';
import { useSubmit } from '../../hooks/useSubmit';
import { saveFile } from '../../lib/saveFile';
import { maturityTranslationRef } from '../../translation';
import { ListFilter } from '../EntitiesPage/ListFilter';
import { ResourceView } from '../ResourceView';
import { Section } from '../Section';
import { TeamFilter } from './TeamFilter';
import { useEntityColumns } from './useEntityColumns';
import styles from './CampaignPage.module.css';

const PAGE_SIZE = 20;

/** The services of a campaign, filtered by the address. */
export function CampaignEntities(props: { campaign: CampaignDetail }) {
  const { campaign } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const address = useQueryState();
  const filter = useMemo<Omit<CampaignEntityQuery, 'limit' | 'cursor'>>(() => {
    const team = address.get('team');
    return {
      standing: STANDINGS.filter(each =>
        address.getAll('standing').includes(each),
      ),
      ...(team !== undefined && { team: team === 'nobody' ? '' : team }),
      ...(address.get('toReview') === 'true' && { toReview: true }),
    };
  }, [address]);
  return (
    <Section
      title={t('campaign.entities')}
      actions={<Export campaign={campaign} filter={filter} />}
    >
      <div className={styles.filters}>
        <ListFilter
          name="standing"
          label={t('campaign.filter')}
          options={STANDINGS.map(id => ({
            id,
            label: t(`campaigns.standing.${id}`),
          }))}
        />
        <TeamFilter teams={campaign.teams} />
        <Switch
          label={t('campaign.review')}
          isSelected={filter.toReview ?? false}
          onChange={on =>
            address.set({
              toReview: on ? 'true' : undefined,
              cursor: undefined,
            })
          }
        />
      </div>
      <Rows campaign={campaign} filter={filter} />
    </Section>
  );
}

interface FilterProps {
  campaign: CampaignDetail;
  filter: Omit<CampaignEntityQuery, 'limit' | 'cursor'>;
}

function Rows(props: FilterProps) {
  const { campaign, filter } = props;
  const { id, revision } = campaign;
  const api = useApi(maturityApiRef);
  const { t } = useTranslationRef(maturityTranslationRef);
  const columns = useEntityColumns(campaign);
  const cursor = useQueryState().get('cursor');
  const resource = useResource(
    useCallback(
      signal =>
        api.campaigns.entities(
          id,
          { ...filter, limit: PAGE_SIZE, cursor },
          { signal },
        ),
      // Whatever changes a campaign changes how its services stand to it.
      // eslint-disable-next-line react-hooks/exhaustive-deps
      [api, id, revision, filter, cursor],
    ),
  );
  const pagination = useCursorPagination({
    page: resource.value,
    pageSize: PAGE_SIZE,
  });
  return (
    <ResourceView resource={resource}>
      {page => (
        <Table<CampaignEntity & { id: string }>
          columnConfig={columns}
          data={page.items.map(item => ({ ...item, id: item.entityRef }))}
          isStale={resource.loading}
          pagination={pagination}
          emptyState={t('campaign.noEntities')}
        />
      )}
    </ResourceView>
  );
}

function Export(props: FilterProps) {
  const { campaign, filter } = props;
  const api = useApi(maturityApiRef);
  const { t } = useTranslationRef(maturityTranslationRef);
  const { submit, isPending, failed } = useSubmit({
    async run() {
      saveFile({
        name: `campaign-${campaign.id}.csv`,
        type: 'text/csv;charset=utf-8',
        content: await api.campaigns.exportEntities(campaign.id, filter),
      });
    },
  });
  return (
    <span className={styles.screenOnly}>
      {failed && (
        <span role="alert">
          {t('campaign.exportFailed')}: {failed}{' '}
        </span>
      )}
      <Button
        variant="secondary"
        iconStart={<RiDownloadLine aria-hidden />}
        isPending={isPending}
        onPress={submit}
      >
        {t('campaign.export')}
      </Button>
    </span>
  );
}
