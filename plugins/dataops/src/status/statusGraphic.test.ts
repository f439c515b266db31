import { themes } from '@backstage/theme';
import type { Theme } from '@mui/material/styles';
import { Status } from '@headwater/backstage-plugin-dataops-common';
import { contrastRatio, parseColour } from './contrast';
import { statusGraphic } from './statusGraphic';

const light = themes.light.getTheme('v5') as Theme;
const dark = themes.dark.getTheme('v5') as Theme;
const STATUSES: Status[] = [
  'healthy',
  'at-risk',
  'breached',
  'missed',
  'running',
  'waiting',
  'unknown',
];

describe('statusGraphic', () => {
  it.each([
    ['light', light, 'healthy', '#1AA34A'],
    ['light', light, 'at-risk', '#CC7A00'],
    ['light', light, 'waiting', '#998E31'],
    ['dark', dark, 'breached', '#F85058'],
    ['dark', dark, 'running', '#408FE5'],
  ] as const)(
    'mixes the %s colour of a status just far enough',
    (_name, theme, status, colour) => {
      expect(statusGraphic(theme, status)).toBe(colour);
    },
  );

  it.each([
    ['light', light],
    ['dark', dark],
  ])('has 3:1 on paper and page in the %s theme', (_name, theme) => {
    for (const status of STATUSES) {
      const colour = parseColour(statusGraphic(theme, status));
      for (const ground of [
        theme.palette.background.paper,
        theme.palette.background.default,
      ]) {
        const on = parseColour(ground);
        expect(
          colour && on && contrastRatio(colour, on),
        ).toBeGreaterThanOrEqual(3);
      }
    }
  });

  it('falls back to the text colours of a theme without status colours', () => {
    const { status: _status, ...palette } = light.palette;
    const plain = { ...light, palette } as Theme;
    expect(statusGraphic(plain, 'healthy')).toMatch(/^#/);
  });
});
