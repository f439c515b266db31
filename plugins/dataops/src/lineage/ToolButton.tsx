import IconButton from '@mui/material/IconButton';
import { styled } from '@mui/material/styles';
import { focusRing } from '../common/focusRing';

/** A small square button with a picture instead of words, large enough to hit. */
export const ToolButton = styled(IconButton)(({ theme }) => ({
  width: 28,
  height: 28,
  padding: 5,
  borderRadius: theme.shape.borderRadius,
  color: theme.palette.text.primary,
  ...focusRing(theme, -2),
}));
