import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link, Tab, TabList, TabPanel, Tabs } from '@backstage/ui';
import { DraftDetail } from '@cairn/backstage-plugin-maturity-common';
import { EmptyState } from '@cairn/visuals';
import { useCallback } from 'react';
import { useParams } from 'react-router-dom';
import { maturityApiRef } from '../../api';
import { usePageLink } from '../../hooks/useLinks';
import { useQueryState } from '../../hooks/useQueryState';
import { useResource } from '../../hooks/useResource';
import { maturityTranslationRef } from '../../translation';
import { PageBody } from '../PageBody';
import { ResourceView } from '../ResourceView';
import { RubricEditor, useDraftText } from '../RubricEditor';
import { RubricViews } from '../RubricPage/RubricViews';
import { DiffView } from '../RubricVersions';
import { Section } from '../Section';
import { WhatIf } from '../WhatIf';
import { DraftHead } from './DraftHead';
import { Rebase } from './Rebase';
import { Review } from './Review';

const TABS = ['edit', 'changes', 'whatIf', 'review'] as const;

/** One draft: editing it, what it changes, what it would do, and its review. */
export function DraftPage() {
  const api = useApi(maturityApiRef);
  const { t } = useTranslationRef(maturityTranslationRef);
  const root = usePageLink()('rubric');
  const { id = '' } = useParams();
  const resource = useResource(
    useCallback(signal => api.drafts.get(id, { signal }), [api, id]),
  );
  return (
    <PageBody>
      <RubricViews view="drafts" />
      <Link href={`${root}/drafts`}>{t('rubric.draft.back')}</Link>
      <ResourceView
        resource={resource}
        notFound={<EmptyState title={t('rubric.draft.notFound')} />}
      >
        {draft => (
          <DraftView
            key={draft.id}
            draft={draft}
            onChange={resource.replace}
            onReload={resource.reload}
          />
        )}
      </ResourceView>
    </PageBody>
  );
}

/** Props of everything that shows a draft and may change it. */
export interface DraftViewProps {
  draft: DraftDetail;
  /** Called with the draft as it is after a change. */
  onChange: (draft: DraftDetail) => void;
}

function DraftView(props: DraftViewProps & { onReload: () => void }) {
  const { draft, onChange, onReload } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const query = useQueryState();
  const text = useDraftText({ draft, onChange, onReload });
  const asked = TABS.find(each => each === query.get('tab'));
  const usual = draft.you.may.includes('publish') ? 'changes' : 'edit';
  return (
    <>
      <DraftHead draft={draft} text={text} onChange={onChange} />
      {draft.state === 'superseded' && (
        <Rebase draft={draft} onChange={onChange} />
      )}
      <Tabs
        selectedKey={asked ?? usual}
        onSelectionChange={tab => query.set({ tab: String(tab) })}
      >
        <TabList aria-label={draft.title}>
          {TABS.map(each => (
            <Tab key={each} id={each}>
              {t(`rubric.draft.tabs.${each}`)}
            </Tab>
          ))}
        </TabList>
        <TabPanel id="edit">
          <RubricEditor draft={draft} text={text} />
        </TabPanel>
        <TabPanel id="changes">
          {draft.diff && (
            <Section
              title={t('rubric.draft.changes', {
                version: String(draft.baseVersion),
              })}
            >
              <DiffView diff={draft.diff} />
            </Section>
          )}
        </TabPanel>
        <TabPanel id="whatIf">
          <WhatIf draft={draft} />
        </TabPanel>
        <TabPanel id="review">
          <Review draft={draft} unsaved={text.isDirty} onChange={onChange} />
        </TabPanel>
      </Tabs>
    </>
  );
}
