import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import { RollupBy, ROLLUPS } from '@cairn/backstage-plugin-maturity-common';
import { useQueryState } from '../../hooks/useQueryState';
import { maturityTranslationRef } from '../../translation';

/** By what the entities are put together; kept in the address. */
export function ByToggle(props: { by: RollupBy }) {
  const { by } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const query = useQueryState();
  return (
    <ToggleButtonGroup
      aria-label={t('teams.groupBy')}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[by]}
      onSelectionChange={keys =>
        query.set({
          by: [...keys].map(String),
          text: undefined,
          cursor: undefined,
        })
      }
    >
      {ROLLUPS.map(one => (
        <ToggleButton key={one} id={one}>
          {t(`teams.by.${one}`)}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
