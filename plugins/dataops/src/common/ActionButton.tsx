import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';

/** A small button in sentence case, large enough to hit. */
export const ActionButton = styled(Button)({
  textTransform: 'none',
  minHeight: 28,
  lineHeight: 1.4,
});
