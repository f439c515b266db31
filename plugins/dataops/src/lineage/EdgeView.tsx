import { useTheme } from '@mui/material/styles';
import { edgePath } from './edgePath';
import { PlacedEdge } from './layoutGraph';
import { EDGE_DASH, strongestProvenance } from './strongestProvenance';

/** Solid observed, dashed declared, dotted inferred; thin when it will expire. What it says is in the details and the table. */
export function EdgeView(props: { placed: PlacedEdge; strong: boolean }) {
  const { placed, strong } = props;
  const theme = useTheme();
  const look = strongestProvenance(placed.edge);
  const { expiresAt, notCurrent } = placed.edge.observed ?? {};
  const width = expiresAt || notCurrent ? 1 : 1.75;
  return (
    <path
      aria-hidden="true"
      data-look={look}
      d={edgePath(placed.points)}
      fill="none"
      stroke={
        strong ? theme.palette.text.primary : theme.palette.text.secondary
      }
      strokeWidth={strong ? width + 1 : width}
      strokeDasharray={EDGE_DASH[look]}
      strokeLinecap={look === 'inferred' ? 'round' : undefined}
      markerEnd="url(#dataops-arrow)"
    />
  );
}
