import '@backstage/theme';
import type { Theme } from '@mui/material/styles';
import { Status } from '@headwater/backstage-plugin-dataops-common';
import {
  contrastRatio,
  formatColour,
  mixColours,
  parseColour,
} from './contrast';

/** The key of `palette.status` that each status word is drawn in. */
const PALETTE_KEY = {
  healthy: 'ok',
  'at-risk': 'warning',
  breached: 'error',
  missed: 'error',
  running: 'running',
  waiting: 'pending',
  unknown: 'aborted',
} as const satisfies Record<Status, string>;

/** WCAG 1.4.11: what a graphic needs against what it lies on. */
const MIN_CONTRAST = 3;
const STEP_PERCENT = 2;

/**
 * The colour of a status glyph: the theme's own, mixed toward the text colour
 * in steps of 2 % until it has 3:1 on both paper and page. Words stay
 * `text.primary`; only graphics take this colour.
 */
export function statusGraphic(theme: Theme, status: Status): string {
  const { palette } = theme;
  // A theme that is not Backstage's has no status colours.
  const own = palette.status?.[PALETTE_KEY[status]] ?? palette.text.secondary;
  const [from, to, paper, page] = [
    own,
    palette.text.primary,
    palette.background.paper,
    palette.background.default,
  ].map(parseColour);
  if (!from || !to || !paper || !page) {
    return own;
  }
  for (let percent = 0; percent <= 100; percent += STEP_PERCENT) {
    // Rounded as it will be shown, so that the check is of the real colour.
    const mixed = parseColour(
      formatColour(mixColours(from, to, percent / 100)),
    );
    if (
      mixed &&
      contrastRatio(mixed, paper) >= MIN_CONTRAST &&
      contrastRatio(mixed, page) >= MIN_CONTRAST
    ) {
      return formatColour(mixed);
    }
  }
  return formatColour(to);
}
