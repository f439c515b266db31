import Menu from '@mui/material/Menu';
import { SxProps } from '@mui/material/styles';
import { ReactNode, useId, useState } from 'react';
import { ActionButton } from './ActionButton';
import { focusRing } from './focusRing';

/** A button that opens a menu. */
export function MenuButton(props: {
  /** What the menu is called. */
  title: string;
  /** What the button says. */
  label: ReactNode;
  sx?: SxProps;
  /** The items; `close` closes the menu. */
  children(close: () => void): ReactNode;
}) {
  const { title, label, sx, children } = props;
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const id = useId();
  const close = () => setAnchor(null);
  return (
    <>
      <ActionButton
        size="small"
        variant="outlined"
        aria-haspopup="menu"
        aria-expanded={Boolean(anchor)}
        aria-controls={anchor ? id : undefined}
        onClick={event => setAnchor(event.currentTarget)}
        sx={sx}
      >
        {label}
        <span aria-hidden="true">&nbsp;▾</span>
      </ActionButton>
      <Menu
        id={id}
        open={Boolean(anchor)}
        anchorEl={anchor}
        onClose={close}
        MenuListProps={{ 'aria-label': title, dense: true }}
        // By role: the portal renames the classes of MUI.
        sx={{ '& [role^=menuitem]': theme => focusRing(theme, -2) }}
      >
        {children(close)}
      </Menu>
    </>
  );
}
