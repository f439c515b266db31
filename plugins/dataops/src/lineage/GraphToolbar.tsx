import Box from '@mui/material/Box';
import { RiAddLine, RiSubtractLine } from '@remixicon/react';
import { SegmentedButtons } from '../common/SegmentedButtons';
import { useT } from '../translation';
import { AsOfMenu } from './AsOfMenu';
import { CollapseMenu } from './CollapseMenu';
import { ToolButton } from './ToolButton';
import { GraphParams, MAX_HOPS } from './useGraphParams';

function HopControl(props: {
  label: string;
  text: string;
  fewer: string;
  more: string;
  value: number;
  onChange(value: number): void;
}) {
  const { label, text, fewer, more, value, onChange } = props;
  return (
    <Box
      role="group"
      aria-label={label}
      sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.5 }}
    >
      <ToolButton
        aria-label={fewer}
        disabled={value <= 0}
        onClick={() => onChange(value - 1)}
      >
        <RiSubtractLine size={16} aria-hidden="true" />
      </ToolButton>
      <Box component="span" sx={{ minWidth: 48, textAlign: 'center' }}>
        {text}
      </Box>
      <ToolButton
        aria-label={more}
        disabled={value >= MAX_HOPS}
        onClick={() => onChange(value + 1)}
      >
        <RiAddLine size={16} aria-hidden="true" />
      </ToolButton>
    </Box>
  );
}

/** Hops each way, groups, the instant, graph or table. */
export function GraphToolbar(props: {
  params: GraphParams;
  tryAsOf(asOf: string): Promise<unknown>;
}) {
  const { up, down, view, setHops, setView } = props.params;
  const t = useT();
  return (
    <Box
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center' }}
    >
      <HopControl
        label={t('lineage.up')}
        text={t('lineage.hopsUp', { n: String(up) })}
        fewer={t('lineage.fewerUp')}
        more={t('lineage.moreUp')}
        value={up}
        onChange={value => setHops({ up: value })}
      />
      <HopControl
        label={t('lineage.down')}
        text={t('lineage.hopsDown', { n: String(down) })}
        fewer={t('lineage.fewerDown')}
        more={t('lineage.moreDown')}
        value={down}
        onChange={value => setHops({ down: value })}
      />
      <CollapseMenu params={props.params} />
      <AsOfMenu params={props.params} tryAsOf={props.tryAsOf} />
      <SegmentedButtons
        label={t('lineage.view')}
        value={view}
        onChange={setView}
        options={[
          { value: 'graph', label: t('lineage.graph') },
          { value: 'table', label: t('lineage.table') },
        ]}
      />
    </Box>
  );
}
