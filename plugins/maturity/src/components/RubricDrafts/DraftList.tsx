import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { Button, TablePagination } from '@backstage/ui';
import {
  DRAFT_STATES,
  maturityRubricDraftPermission,
} from '@cairn/backstage-plugin-maturity-common';
import { EmptyState } from '@cairn/visuals';
import { RiAddLine, RiDraftLine } from '@remixicon/react';
import { useCallback, useMemo, useState } from 'react';
import { maturityApiRef } from '../../api';
import { useCursorPagination } from '../../hooks/useCursorPagination';
import { useQueryState } from '../../hooks/useQueryState';
import { useResource } from '../../hooks/useResource';
import { maturityTranslationRef } from '../../translation';
import { ListFilter } from '../EntitiesPage/ListFilter';
import { PageBody } from '../PageBody';
import { ResourceView } from '../ResourceView';
import { RubricViews } from '../RubricPage/RubricViews';
import { Section } from '../Section';
import { DraftTable } from './DraftTable';
import { NewDraft } from './NewDraft';
import styles from './RubricDrafts.module.css';

const PAGE_SIZE = 20;

/** Drafts of the rubric, the last changed first. */
export function DraftList() {
  const api = useApi(maturityApiRef);
  const { t } = useTranslationRef(maturityTranslationRef);
  const query = useQueryState();
  const [isBeginning, setBeginning] = useState(false);
  const { allowed } = usePermission({
    permission: maturityRubricDraftPermission,
  });
  const cursor = query.get('cursor');
  const state = useMemo(
    () => DRAFT_STATES.filter(each => query.getAll('state').includes(each)),
    [query],
  );
  const resource = useResource(
    useCallback(
      signal =>
        api.drafts.list(
          {
            limit: PAGE_SIZE,
            ...(cursor && { cursor }),
            ...(state.length && { state }),
          },
          { signal },
        ),
      [api, cursor, state],
    ),
  );
  const pagination = useCursorPagination({
    page: resource.value,
    pageSize: PAGE_SIZE,
  });
  return (
    <PageBody>
      <RubricViews view="drafts" />
      {isBeginning && <NewDraft onClose={() => setBeginning(false)} />}
      <Section
        title={t('rubric.drafts.title')}
        description={t('rubric.drafts.description')}
        actions={
          <div className={styles.actions}>
            <ListFilter
              name="state"
              label={t('rubric.drafts.filter')}
              options={DRAFT_STATES.map(id => ({
                id,
                label: t(`rubric.drafts.states.${id}`),
              }))}
            />
            {allowed && !isBeginning && (
              <Button
                iconStart={<RiAddLine aria-hidden />}
                onPress={() => setBeginning(true)}
              >
                {t('rubric.drafts.new')}
              </Button>
            )}
          </div>
        }
      >
        <ResourceView resource={resource}>
          {({ items, totalItems }) => (
            <>
              {items.length > 0 && <DraftTable drafts={items} />}
              {items.length === 0 && state.length > 0 && (
                <EmptyState title={t('rubric.drafts.noneMatch')} />
              )}
              {items.length === 0 && state.length === 0 && (
                <EmptyState
                  icon={<RiDraftLine size={28} />}
                  title={t('rubric.drafts.none')}
                  description={t('rubric.drafts.noneDescription')}
                />
              )}
              {totalItems > PAGE_SIZE && <TablePagination {...pagination} />}
            </>
          )}
        </ResourceView>
      </Section>
    </PageBody>
  );
}
