import Box from '@mui/material/Box';
import {
  RiAddLine,
  RiArrowDownLine,
  RiArrowLeftLine,
  RiArrowRightLine,
  RiArrowUpLine,
  RiFullscreenLine,
  RiSubtractLine,
} from '@remixicon/react';
import { useT } from '../translation';
import { ToolButton } from './ToolButton';

const PAN_PX = 80;
const ZOOM = 1.25;

/** Pan and zoom without a drag or a wheel. */
export function CanvasControls(props: {
  pan(dx: number, dy: number): void;
  zoom(factor: number): void;
  fit(): void;
}) {
  const { pan, zoom, fit } = props;
  const t = useT();
  const controls = [
    { name: 'zoomIn', Icon: RiAddLine, act: () => zoom(ZOOM) },
    { name: 'zoomOut', Icon: RiSubtractLine, act: () => zoom(1 / ZOOM) },
    { name: 'fit', Icon: RiFullscreenLine, act: fit },
    { name: 'panLeft', Icon: RiArrowLeftLine, act: () => pan(PAN_PX, 0) },
    { name: 'panRight', Icon: RiArrowRightLine, act: () => pan(-PAN_PX, 0) },
    { name: 'panUp', Icon: RiArrowUpLine, act: () => pan(0, PAN_PX) },
    { name: 'panDown', Icon: RiArrowDownLine, act: () => pan(0, -PAN_PX) },
  ] as const;
  return (
    <Box
      sx={{
        position: 'absolute',
        top: 8,
        right: 8,
        display: 'flex',
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
        bgcolor: 'background.paper',
      }}
    >
      {controls.map(({ name, Icon, act }) => (
        <ToolButton
          key={name}
          aria-label={t(`lineage.${name}`)}
          title={t(`lineage.${name}`)}
          onClick={act}
        >
          <Icon size={16} aria-hidden="true" />
        </ToolButton>
      ))}
    </Box>
  );
}
