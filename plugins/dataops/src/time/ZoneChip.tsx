import Box from '@mui/material/Box';
import { useT } from '../translation';
import { SegmentedButtons } from '../common/SegmentedButtons';
import { useZone } from './useZone';

/** Chooses the one zone that all times of the page are in. */
export function ZoneChip() {
  const t = useT();
  const { choice, setChoice, mine } = useZone();
  return (
    <Box sx={{ display: 'inline-flex', alignItems: 'center', gap: 1 }}>
      <Box component="span" sx={{ fontSize: 13, color: 'text.secondary' }}>
        {t('time.zone')}
      </Box>
      <SegmentedButtons
        label={t('time.label')}
        value={choice}
        onChange={setChoice}
        options={[
          { value: 'mine', label: t('time.mine', { zone: mine }) },
          { value: 'utc', label: t('time.utc') },
        ]}
      />
    </Box>
  );
}
