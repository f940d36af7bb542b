import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import { useQueryState } from '../../hooks/useQueryState';
import { maturityTranslationRef } from '../../translation';
import { readRequestQuery, SCOPES } from './requestQuery';

/** Which requests are shown: those that wait for the reader, the reader's own, or all. */
export function ScopeTabs() {
  const { t } = useTranslationRef(maturityTranslationRef);
  const query = useQueryState();
  const { scope } = readRequestQuery(query);
  return (
    <ToggleButtonGroup
      aria-label={t('request.page.scope.label')}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[scope]}
      onSelectionChange={([chosen]) =>
        query.set({ scope: String(chosen), cursor: undefined })
      }
    >
      {SCOPES.map(each => (
        <ToggleButton key={each} id={each}>
          {t(`request.page.scope.${each}`)}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
