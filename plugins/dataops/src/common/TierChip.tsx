import Box from '@mui/material/Box';
import { useT } from '../translation';

/** T1 to T3: a plain outlined chip, never a status colour. Nothing without a tier. */
export function TierChip(props: { tier?: number }) {
  const t = useT();
  if (props.tier === undefined) {
    return null;
  }
  const tier = String(props.tier);
  return (
    <Box
      component="span"
      title={t('tier.long', { tier })}
      sx={{
        display: 'inline-block',
        border: 1,
        borderColor: 'text.secondary',
        borderRadius: 0.5,
        px: 0.75,
        fontSize: 12,
        lineHeight: '18px',
        fontVariantNumeric: 'tabular-nums',
      }}
    >
      {t('tier.short', { tier })}
    </Box>
  );
}
