import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { focusRing } from './focusRing';

/** A small button in sentence case, large enough to hit. */
export const ActionButton = styled(Button)(({ theme }) => ({
  textTransform: 'none',
  minHeight: 28,
  lineHeight: 1.4,
  ...focusRing(theme),
}));
