import { Theme } from '@mui/material/styles';

/** Keyboard focus as a line: the host's buttons show it by a tint alone, which is too faint. */
export function focusRing(theme: Theme, offset = 2) {
  return {
    '&:focus-visible': {
      outline: `2px solid ${theme.palette.text.primary}`,
      outlineOffset: offset,
    },
  };
}
