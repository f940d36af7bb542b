import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Tab, TabList, Tabs } from '@backstage/ui';
import { usePageLink } from '../../hooks/useLinks';
import { maturityTranslationRef } from '../../translation';

const VIEWS = ['criteria', 'versions', 'drafts'] as const;

/** What to show of the rubric; each has its own address. */
export function RubricViews(props: { view: (typeof VIEWS)[number] }) {
  const { view } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const pageLink = usePageLink();
  const root = pageLink('rubric');
  return (
    <Tabs selectedKey={view}>
      <TabList aria-label={t('rubric.views.label')}>
        {VIEWS.map(each => (
          <Tab
            key={each}
            id={each}
            href={each === 'criteria' ? root : `${root}/${each}`}
          >
            {t(`rubric.views.${each}`)}
          </Tab>
        ))}
      </TabList>
    </Tabs>
  );
}
