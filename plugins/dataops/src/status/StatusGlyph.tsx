import { useTheme } from '@mui/material/styles';
import { Status } from '@headwater/backstage-plugin-dataops-common';
import { statusGraphic } from './statusGraphic';

const OCTAGON = 'M5.2 1.2h5.6l4 4v5.6l-4 4H5.2l-4-4V5.2z';

function shapes(status: Status, colour: string, inner: string) {
  const line = { fill: 'none', stroke: colour, strokeWidth: 1.8 };
  const mark = {
    fill: 'none',
    stroke: inner,
    strokeWidth: 1.8,
    strokeLinecap: 'round',
  } as const;
  switch (status) {
    case 'healthy':
      return (
        <>
          <circle cx="8" cy="8" r="7" fill={colour} />
          <path d="M4.8 8.3l2.2 2.2 4.2-4.6" {...mark} />
        </>
      );
    case 'at-risk':
      return (
        <>
          <path d="M8 1l7.3 13.4H.7z" fill={colour} />
          <path d="M8 6v3.6M8 12v.1" {...mark} />
        </>
      );
    case 'breached':
      return (
        <>
          <path d={OCTAGON} fill={colour} />
          <path d="M5.4 5.4l5.2 5.2M10.6 5.4l-5.2 5.2" {...mark} />
        </>
      );
    case 'missed':
      return <path d={OCTAGON} {...line} />;
    case 'running':
      return (
        <circle cx="8" cy="8" r="6.2" {...line} strokeDasharray="29.2 9.8" />
      );
    case 'waiting':
      return (
        <>
          <circle cx="8" cy="8" r="6.2" {...line} />
          <circle cx="8" cy="8" r="2" fill={colour} />
        </>
      );
    default:
      return (
        <>
          <circle cx="8" cy="8" r="6.6" {...line} strokeDasharray="2.6 1.6" />
          <path
            d="M6.2 6.5c0-2.3 3.6-2.2 3.6 0 0 1.4-1.8 1.3-1.8 2.8M8 11.5v.1"
            {...mark}
            stroke={colour}
            strokeWidth={1.5}
          />
        </>
      );
  }
}

/** The shape of a status, told apart without colour. Always beside its word, so hidden from readers. */
export function StatusGlyph(props: {
  status: Status;
  size?: number;
  /** Offset inside another drawing. */
  x?: number;
  y?: number;
}) {
  const { status, size = 16, x, y } = props;
  const theme = useTheme();
  return (
    <svg
      x={x}
      y={y}
      width={size}
      height={size}
      viewBox="0 0 16 16"
      aria-hidden="true"
      focusable="false"
      data-status={status}
      style={{ flex: 'none', marginTop: '0.12em' }}
    >
      {shapes(
        status,
        statusGraphic(theme, status),
        theme.palette.background.paper,
      )}
    </svg>
  );
}
