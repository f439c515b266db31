import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useId, useState } from 'react';
import { ActionButton } from '../common/ActionButton';

/** One of several: a button that says which, and opens the others. */
export function ChoiceMenu<T extends string>(props: {
  title: string;
  /** What the button says. */
  text: string;
  value?: T;
  options: ReadonlyArray<{ value: T; label: string }>;
  onChoose(value: T): void;
}) {
  const { title, text, value, options, onChoose } = props;
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
      >
        {text}
        <span aria-hidden="true">&nbsp;▾</span>
      </ActionButton>
      <Menu
        id={id}
        open={Boolean(anchor)}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        MenuListProps={{ 'aria-label': title, dense: true }}
      >
        {options.map(option => (
          <MenuItem
            key={option.value}
            role="menuitemradio"
            aria-checked={option.value === value}
            selected={option.value === value}
            onClick={() => {
              setAnchor(null);
              onChoose(option.value);
            }}
          >
            {option.label}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
