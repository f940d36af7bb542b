import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Select, TablePagination } from '@backstage/ui';
import {
  MoveDirection,
  SimulationMoveQuery,
  Workframe,
  WORKFRAMES,
} from '@cairn/backstage-plugin-maturity-common';
import { EmptyState } from '@cairn/visuals';
import { RiCloseLine, RiDownloadLine } from '@remixicon/react';
import { useCallback, useMemo } from 'react';
import { maturityApiRef } from '../../api';
import { useAct } from '../../hooks/useAct';
import { useCursorPagination } from '../../hooks/useCursorPagination';
import { useQueryState } from '../../hooks/useQueryState';
import { useResource } from '../../hooks/useResource';
import { useWords } from '../../hooks/useWords';
import { saveFile } from '../../lib/saveFile';
import { maturityTranslationRef } from '../../translation';
import { ResourceView } from '../ResourceView';
import { Section } from '../Section';
import { MoverTable } from './MoverTable';
import styles from './WhatIf.module.css';

const PAGE_SIZE = 20;
const ANY = 'any';
const DIRECTIONS: readonly MoveDirection[] = ['up', 'down', 'mixed'];

/** Who would move, entity by entity. */
export function Movers(props: { draftId: string }) {
  const { draftId } = props;
  const api = useApi(maturityApiRef);
  const { t } = useTranslationRef(maturityTranslationRef);
  const query = useQueryState();
  const { act, busy } = useAct();
  const filter = useMoveFilter();
  const cursor = query.get('cursor');
  const resource = useResource(
    useCallback(
      signal => {
        const page = { limit: PAGE_SIZE, ...(cursor && { cursor }) };
        return api.drafts.moves(draftId, { ...filter, ...page }, { signal });
      },
      [api, draftId, filter, cursor],
    ),
  );
  const pagination = useCursorPagination({
    page: resource.value,
    pageSize: PAGE_SIZE,
  });
  return (
    <Section
      title={t('rubric.whatIf.movers')}
      actions={
        <Button
          variant="secondary"
          size="small"
          iconStart={<RiDownloadLine aria-hidden />}
          isDisabled={busy}
          onPress={() =>
            act(async () =>
              saveFile({
                name: 'simulation.csv',
                type: 'text/csv',
                content: await api.drafts.exportMoves(draftId, filter),
              }),
            )
          }
        >
          {t('rubric.whatIf.export')}
        </Button>
      }
    >
      <MoveFilters filter={filter} />
      <ResourceView resource={resource}>
        {({ items, totalItems }) => (
          <>
            {items.length ? (
              <MoverTable moves={items} />
            ) : (
              <EmptyState title={t('rubric.whatIf.noMovers')} />
            )}
            {totalItems > PAGE_SIZE && <TablePagination {...pagination} />}
          </>
        )}
      </ResourceView>
    </Section>
  );
}

function useMoveFilter(): SimulationMoveQuery {
  const query = useQueryState();
  return useMemo(() => {
    const team = query.get('team');
    const workframe = WORKFRAMES.find(each => each === query.get('workframe'));
    const direction = DIRECTIONS.find(each => each === query.get('direction'));
    return {
      ...(team && { owner: [team] }),
      ...(workframe && { workframe }),
      ...(direction && { direction }),
    };
  }, [query]);
}

function MoveFilters(props: { filter: SimulationMoveQuery }) {
  const { owner, workframe, direction } = props.filter;
  const { t } = useTranslationRef(maturityTranslationRef);
  const words = useWords();
  const query = useQueryState();
  const set = (name: string) => (key: unknown) =>
    query.set({
      [name]: key === ANY ? undefined : String(key),
      cursor: undefined,
    });
  const any = { id: ANY, label: t('rubric.whatIf.any') };
  return (
    <search className={styles.filters}>
      <Select
        label={t('rubric.whatIf.workframe')}
        options={[
          any,
          ...WORKFRAMES.map((each: Workframe) => ({
            id: each,
            label: words.workframe(each),
          })),
        ]}
        value={workframe ?? ANY}
        onChange={set('workframe')}
      />
      <Select
        label={t('rubric.whatIf.direction')}
        options={[
          any,
          ...DIRECTIONS.map(each => ({
            id: each,
            label: t(`rubric.whatIf.${each}`),
          })),
        ]}
        value={direction ?? ANY}
        onChange={set('direction')}
      />
      {owner && (
        <Button
          variant="secondary"
          iconStart={<RiCloseLine aria-hidden />}
          onPress={() => set('team')(ANY)}
        >
          {`${t('rubric.whatIf.filterTeam')}: ${owner[0]}`}
        </Button>
      )}
    </search>
  );
}
