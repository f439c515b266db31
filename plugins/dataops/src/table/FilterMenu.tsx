import { ActionButton } from '../common/ActionButton';
import Checkbox from '@mui/material/Checkbox';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { Facet } from '@headwater/backstage-plugin-dataops-common';
import { useId, useState } from 'react';
import { useT } from '../translation';

/** One filter: a button that opens the values it can take, with how many rows each has. */
export function FilterMenu(props: {
  title: string;
  facets: Facet[];
  selected: string[];
  labelOf(value: string): string;
  onToggle(value: string): void;
}) {
  const { title, facets, selected, labelOf, onToggle } = props;
  const t = useT();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const id = useId();
  return (
    <>
      <ActionButton
        size="small"
        variant="outlined"
        aria-haspopup="menu"
        aria-expanded={Boolean(anchor)}
        aria-controls={anchor ? id : undefined}
        onClick={event => setAnchor(event.currentTarget)}
        sx={{ minHeight: 34 }}
      >
        {title}
        {selected.length > 0 && ` (${selected.length})`}
        <span aria-hidden="true">&nbsp;▾</span>
      </ActionButton>
      <Menu
        id={id}
        open={Boolean(anchor)}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        MenuListProps={{ 'aria-label': title, dense: true }}
      >
        {facets.length === 0 && (
          <MenuItem disabled>{t('list.noValues')}</MenuItem>
        )}
        {facets.map(facet => (
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
            {labelOf(facet.value)} ({facet.count})
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
