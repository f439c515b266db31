import Checkbox from '@mui/material/Checkbox';
import MenuItem from '@mui/material/MenuItem';
import { MenuButton } from '../common/MenuButton';
import { useT } from '../translation';

/** A value to filter by. */
export interface FilterValue {
  value: string;
  /** How many rows have it, where that is known. */
  count?: number;
}

/** One filter: a button that opens the values it can take, with how many rows each has. */
export function FilterMenu(props: {
  title: string;
  facets: FilterValue[];
  selected: string[];
  labelOf(value: string): string;
  onToggle(value: string): void;
}) {
  const { title, facets, selected, labelOf, onToggle } = props;
  const t = useT();
  return (
    <MenuButton
      title={title}
      label={selected.length > 0 ? `${title} (${selected.length})` : title}
      sx={{ minHeight: 34 }}
    >
      {() => [
        facets.length === 0 && (
          <MenuItem key="" disabled>
            {t('list.noValues')}
          </MenuItem>
        ),
        ...facets.map(facet => (
          <MenuItem
            key={facet.value}
            role="menuitemcheckbox"
            aria-checked={selected.includes(facet.value)}
            onClick={() => onToggle(facet.value)}
          >
            <Checkbox
              size="small"
              tabIndex={-1}
              disableRipple
              checked={selected.includes(facet.value)}
              sx={{ p: 0.5, mr: 0.5 }}
              inputProps={{ 'aria-hidden': true, tabIndex: -1 }}
            />
            {labelOf(facet.value)}
            {facet.count !== undefined && ` (${facet.count})`}
          </MenuItem>
        )),
      ]}
    </MenuButton>
  );
}
