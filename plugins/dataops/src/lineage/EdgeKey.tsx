import Box from '@mui/material/Box';
import { plainList } from '../common/plainList';
import { useT } from '../translation';
import { EDGE_DASH, EdgeLook } from './strongestProvenance';

const LOOKS: Array<{
  look: EdgeLook;
  message:
    | 'lineage.keyObserved'
    | 'lineage.keyDeclared'
    | 'lineage.keyInferred';
}> = [
  { look: 'observed', message: 'lineage.keyObserved' },
  { look: 'declared', message: 'lineage.keyDeclared' },
  { look: 'inferred', message: 'lineage.keyInferred' },
];

/** What the line styles mean. */
export function EdgeKey(props: { ageing: boolean }) {
  const t = useT();
  return (
    <Box
      component="ul"
      aria-label={t('lineage.keyLabel')}
      sx={{
        ...plainList,
        display: 'flex',
        flexWrap: 'wrap',
        gap: 2,
        fontSize: 13,
      }}
    >
      {LOOKS.map(({ look, message }) => (
        <Box
          component="li"
          key={look}
          sx={{ display: 'flex', alignItems: 'center', gap: 0.75 }}
        >
          <svg width="32" height="8" aria-hidden="true">
            <line
              x1="1"
              x2="31"
              y1="4"
              y2="4"
              stroke="currentColor"
              strokeWidth="1.75"
              strokeDasharray={EDGE_DASH[look]}
              strokeLinecap={look === 'inferred' ? 'round' : undefined}
            />
          </svg>
          {t(message)}
        </Box>
      ))}
      {props.ageing && <li>{t('lineage.keyAgeing')}</li>}
    </Box>
  );
}
