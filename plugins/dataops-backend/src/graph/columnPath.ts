import {
  ColumnPath,
  ColumnPathEdge,
  ColumnTransformation,
  formatNodeKey,
} from '@headwater/backstage-plugin-dataops-common';
import { isRestricted } from '../access/Visibility';
import { SummaryRow, toSummary } from '../read/nodeSummary';
import { ReadContext } from '../read/ReadContext';
import { resolveNode } from '../read/resolveNode';
import { ColumnEdgeRow, columnHop } from './columnEdges';
import { ColumnFrontier, ColumnPlace } from './columnFrontier';
import { Flow } from './EdgeSource';
import { loadNodes } from './loadNodes';

/** More edges than anybody follows by eye, and an answer that is still small. */
const MAX_EDGES = 2_000;

export type ColumnPathRequest = {
  focus: string;
  column: string;
  direction: Flow;
  /** Hops; a hop is dataset to dataset, through a job. */
  depth: number;
};

/**
 * One column's way through the jobs that count now: hop by hop, each column
 * once, so that loops end by themselves. Both datasets and the job of an edge
 * must be visible; what is not is not crossed.
 */
export async function columnPath(
  context: ReadContext,
  request: ColumnPathRequest,
  maxEdges: number = MAX_EDGES,
): Promise<ColumnPath> {
  const { column, direction } = request;
  const focus = await resolveNode(context, request.focus, ['dataset']);
  const walk = await walkColumns(
    context,
    { ...request, start: { dataset: focus.id, column } },
    maxEdges,
  );
  const ids = new Set(walk.rows.flatMap(row => endsOf(row, direction)));
  ids.delete(focus.id);
  const loaded = await loadNodes(context, [...ids], ids.size);
  const byId = new Map([focus, ...loaded].map(row => [row.id, row]));
  return {
    focus: toSummary(focus, context).key,
    column,
    direction,
    nodes: [focus.id, ...ids].flatMap(id => {
      const row = byId.get(id);
      return row ? [toSummary(row, context)] : [];
    }),
    edges: toEdges(walk.rows, byId),
    notDrawn: walk.notDrawn,
    restricted: isRestricted(context.visibility),
    asOf: new Date(context.now).toISOString(),
  };
}

type PlacedRow = ColumnEdgeRow & { hop: number };

async function walkColumns(
  context: ReadContext,
  request: { start: ColumnPlace; direction: Flow; depth: number },
  maxEdges: number,
): Promise<{ rows: PlacedRow[]; notDrawn: ColumnPath['notDrawn'] }> {
  const { start, direction, depth } = request;
  const frontier = new ColumnFrontier(start);
  const rows: PlacedRow[] = [];
  let room = maxEdges;
  for (let hop = 1; hop <= depth && !frontier.done; hop++) {
    const found = await columnHop(context, frontier, direction, room);
    rows.push(...found.rows.map(row => ({ ...row, hop })));
    frontier.advance(found.rows.map(row => farEnd(row, direction)));
    if (found.total > room) {
      const cut =
        found.total - room + (await countNext(context, frontier, direction));
      return { rows, notDrawn: { pastDepth: 0, overBudget: cut } };
    }
    room -= found.total;
  }
  const pastDepth = await countNext(context, frontier, direction);
  return { rows, notDrawn: { pastDepth, overBudget: 0 } };
}

async function countNext(
  context: ReadContext,
  frontier: ColumnFrontier,
  flow: Flow,
): Promise<number> {
  return frontier.done
    ? 0
    : (await columnHop(context, frontier, flow, 0)).total;
}

function farEnd(row: ColumnEdgeRow, flow: Flow): ColumnPlace {
  return flow === 'downstream'
    ? { dataset: row.output_id, column: row.output_column }
    : { dataset: row.input_id, column: row.input_column };
}

function endsOf(row: ColumnEdgeRow, flow: Flow): number[] {
  return flow === 'downstream'
    ? [row.input_id, row.output_id]
    : [row.output_id, row.input_id];
}

/** Rows of one edge stand together; what they say of it is said once. */
function toEdges(
  rows: readonly PlacedRow[],
  nodes: ReadonlyMap<number, SummaryRow>,
): ColumnPathEdge[] {
  const edges = new Map<string, PlacedRow[]>();
  for (const row of rows) {
    const key = `${row.hop} ${row.place}`;
    edges.set(key, [...(edges.get(key) ?? []), row]);
  }
  return [...edges.values()].flatMap(same => {
    const [row] = same;
    const from = nodes.get(row.input_id);
    const to = nodes.get(row.output_id);
    return from && to ? [toEdge(same, from, to)] : [];
  });
}

function toEdge(
  rows: readonly PlacedRow[],
  from: SummaryRow,
  to: SummaryRow,
): ColumnPathEdge {
  const [row] = rows;
  const whole = row.input_column === '' || row.output_column === '';
  return {
    from: toEnd(from, row.input_column),
    to: toEnd(to, row.output_column),
    job: {
      key: formatNodeKey({
        kind: 'job',
        namespace: row.job_namespace,
        name: row.job_name,
      }),
      label: row.job_label,
    },
    transformations: distinctTransformations(rows),
    ...(whole ? { datasetLevel: true } : {}),
  };
}

function toEnd(
  { namespace, name }: SummaryRow,
  column: string,
): ColumnPathEdge['from'] {
  const key = formatNodeKey({ kind: 'dataset', namespace, name });
  return column === '' ? { key } : { key, column };
}

function distinctTransformations(
  rows: readonly ColumnEdgeRow[],
): ColumnTransformation[] {
  const found = new Map<string, ColumnTransformation>();
  for (const { transformations } of rows) {
    const stored: ColumnTransformation[] = JSON.parse(transformations);
    for (const one of stored) {
      found.set(JSON.stringify(one), one);
    }
  }
  return [...found.values()];
}
