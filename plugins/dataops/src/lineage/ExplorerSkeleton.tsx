import Skeleton from '@mui/material/Skeleton';
import { SkeletonLines } from '../states/LoadingState';
import { MIN_CANVAS_HEIGHT } from './canvasHeight';
import { GraphView } from './useGraphParams';

/** The explorer before its answer is there: name, line styles, drawing or rows, and the footer. */
export function ExplorerSkeleton(props: { view: GraphView }) {
  return (
    <>
      <Skeleton variant="text" width={160} height={28} />
      {props.view === 'table' ? (
        <SkeletonLines lines={7} />
      ) : (
        <>
          <Skeleton variant="text" width={280} height={24} sx={{ mt: 1 }} />
          <Skeleton
            variant="rectangular"
            height={MIN_CANVAS_HEIGHT}
            sx={{ my: 2, borderRadius: 1 }}
          />
        </>
      )}
      <Skeleton variant="text" width="60%" height={28} />
    </>
  );
}
