import Box from '@mui/material/Box';
import { useTheme } from '@mui/material/styles';
import {
  KeyboardEvent,
  PointerEvent,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useT } from '../translation';
import { CanvasControls } from './CanvasControls';
import { canvasHeight } from './canvasHeight';
import { DrawnGraph } from './drawnGraph';
import { EdgeView } from './EdgeView';
import { layoutGraph } from './layoutGraph';
import { isArrowKey, moveFocus } from './moveFocus';
import { NodeView } from './NodeView';
import { useView } from './useView';

/** What a reader can do on the drawing. */
export interface GraphActions {
  /** Open the details of a node. */
  select(key: string): void;
  /** Draw more around a node. */
  expand(key: string): void;
  refocus(key: string): void;
  toTable(): void;
  /** Close the details. */
  leave(): void;
}

/** Drag moves the drawing; the buttons do the same without dragging. */
function useDrag(pan: (dx: number, dy: number) => void) {
  const last = useRef<{ x: number; y: number } | undefined>(undefined);
  return {
    onPointerDown: (event: PointerEvent) => {
      last.current = { x: event.clientX, y: event.clientY };
    },
    onPointerMove: (event: PointerEvent) => {
      if (last.current && event.buttons === 1) {
        pan(event.clientX - last.current.x, event.clientY - last.current.y);
        last.current = { x: event.clientX, y: event.clientY };
      }
    },
    onPointerUp: () => {
      last.current = undefined;
    },
    onPointerLeave: () => {
      last.current = undefined;
    },
  };
}

function handleKey(
  event: KeyboardEvent,
  current: string,
  actions: GraphActions,
) {
  const byKey: Record<string, () => void> = {
    Enter: () => actions.select(current),
    ' ': () => actions.expand(current),
    f: () => actions.refocus(current),
    t: actions.toTable,
    Escape: actions.leave,
  };
  const act = byKey[event.key];
  if (act && !event.metaKey && !event.ctrlKey && !event.altKey) {
    event.preventDefault();
    act();
  }
}

/** The drawing: one labelled group with one tab stop, walked by arrow keys. */
export function GraphCanvas(props: {
  graph: DrawnGraph;
  selected?: string;
  actions: GraphActions;
}) {
  const { graph, selected, actions } = props;
  const t = useT();
  const theme = useTheme();
  const layout = useMemo(() => layoutGraph(graph), [graph]);
  const [svg, setSvg] = useState<SVGSVGElement | null>(null);
  const { view, outside, pan, zoom, fit, reveal } = useView(
    svg,
    layout,
    graph.focus,
  );
  const drag = useDrag(pan);
  const [walked, setWalked] = useState(graph.focus);
  const current = graph.nodes.some(node => node.key === walked)
    ? walked
    : graph.focus;
  const focusLabel =
    graph.nodes.find(node => node.key === graph.focus)?.label ?? graph.focus;

  const focusNode = (key: string) => {
    for (const element of svg?.querySelectorAll<SVGGElement>('[data-key]') ??
      []) {
      if (element.dataset.key === key) {
        element.focus({ preventScroll: true });
      }
    }
  };
  const goTo = (key: string) => {
    setWalked(key);
    reveal(key);
    focusNode(key);
  };
  // Who closes the details goes on from the node that they were of.
  const detailed = useRef(selected);
  useEffect(() => {
    const closed = detailed.current !== undefined && selected === undefined;
    detailed.current = selected;
    if (closed && document.activeElement === document.body) {
      focusNode(current);
    }
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (isArrowKey(event.key)) {
      event.preventDefault();
      goTo(moveFocus(layout, current, event.key));
    } else {
      handleKey(event, current, actions);
    }
  };

  return (
    <Box
      sx={{
        position: 'relative',
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
        bgcolor: 'background.paper',
        overflow: 'hidden',
      }}
    >
      <CanvasControls pan={pan} zoom={zoom} fit={fit} />
      {outside > 0 && (
        <Box
          data-testid="dataops-graph-outside"
          sx={{
            position: 'absolute',
            left: 8,
            bottom: 8,
            px: 0.75,
            borderRadius: 0.5,
            bgcolor: 'background.paper',
            fontSize: 13,
            fontVariantNumeric: 'tabular-nums',
            pointerEvents: 'none',
          }}
        >
          {t('lineage.outside', {
            count: outside,
            total: String(layout.nodes.length),
          })}
        </Box>
      )}
      <Box
        component="svg"
        ref={setSvg}
        role="group"
        aria-label={t('lineage.canvas', { focus: focusLabel })}
        onKeyDown={onKeyDown}
        {...drag}
        sx={{
          display: 'block',
          width: '100%',
          height: canvasHeight(layout.height),
          touchAction: 'pan-y',
          cursor: 'grab',
          '&:active': { cursor: 'grabbing' },
        }}
      >
        <defs>
          <marker
            id="dataops-arrow"
            viewBox="0 0 8 8"
            refX="7"
            refY="4"
            markerWidth="7"
            markerHeight="7"
            orient="auto"
          >
            <path d="M0 0l8 4-8 4z" fill={theme.palette.text.secondary} />
          </marker>
        </defs>
        <g transform={`translate(${view.x} ${view.y}) scale(${view.scale})`}>
          {layout.edges.map(placed => (
            <EdgeView
              key={placed.id}
              placed={placed}
              strong={
                selected === placed.edge.from || selected === placed.edge.to
              }
            />
          ))}
          {layout.nodes.map(placed => (
            <NodeView
              key={placed.node.key}
              placed={placed}
              isFocus={placed.node.key === graph.focus}
              isSelected={placed.node.key === selected}
              tabIndex={placed.node.key === current ? 0 : -1}
              onActivate={() => {
                setWalked(placed.node.key);
                actions.select(placed.node.key);
              }}
            />
          ))}
        </g>
      </Box>
    </Box>
  );
}
