import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import { useQueryState } from '../../hooks/useQueryState';
import { Mark, MARKS } from '../../lib/distribution';
import { maturityTranslationRef } from '../../translation';

/** Which of the three marks the page counts by; kept in the address. */
export function MarkToggle(props: { mark: Mark }) {
  const { mark } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const query = useQueryState();
  return (
    <ToggleButtonGroup
      aria-label={t('page.overview.mark')}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[mark]}
      onSelectionChange={keys =>
        query.set({ mark: [...keys].map(String) }, { replace: true })
      }
    >
      {MARKS.map(one => (
        <ToggleButton key={one} id={one}>
          {t(`marks.${one}`)}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
