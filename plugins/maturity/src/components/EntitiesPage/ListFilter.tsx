import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Select } from '@backstage/ui';
import { useQueryState } from '../../hooks/useQueryState';
import { maturityTranslationRef } from '../../translation';

/** Props of {@link ListFilter}. */
export interface ListFilterProps {
  /** The parameter of the address. */
  name: string;
  label: string;
  options: { id: string; label: string }[];
}

/** Options from this number on can be searched. */
const MANY = 8;

/** One filter that takes several values. A value of the address that no option names stays chosen and visible. */
export function ListFilter(props: ListFilterProps) {
  const { name, label, options } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const query = useQueryState();
  const chosen = query.getAll(name);
  const unnamed = chosen
    .filter(value => !options.some(option => option.id === value))
    .map(value => ({ id: value, label: value }));
  return (
    <Select
      selectionMode="multiple"
      label={label}
      placeholder={t('page.entities.filter.any')}
      options={[...options, ...unnamed]}
      search={options.length >= MANY ? true : undefined}
      value={chosen}
      onChange={values =>
        query.set({ [name]: values.map(String), cursor: undefined })
      }
    />
  );
}
