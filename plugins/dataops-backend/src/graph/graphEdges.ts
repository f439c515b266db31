import {
  edgesOfWhole,
  EdgeProvenance,
  ProcessEdge,
  unseenPipelineEdges,
} from '@headwater/backstage-plugin-dataops-common';
import { isoText } from '../read/time';
import { DeclaredView, loadDeclaredView } from './DeclaredView';
import { GraphContext } from './EdgeScope';
import { Focus } from './Focus';
import { EdgeRun } from './edgeRuns';
import { ObservedEdge } from './observedEdges';
import { provenEdges } from './provenEdges';

type ObservedProvenance = NonNullable<EdgeProvenance['observed']>;

type Among = { datasets: readonly number[]; processes: readonly number[] };

/** An edge by `node.id`, in the direction of the data. */
export type IdEdge = EdgeProvenance & { from: number; to: number };

/**
 * The edges among some datasets and processes, observed and declared, where
 * the jobs of a focus that is a pipeline are the pipeline. The same edge may
 * come several times: `mergeEdges` makes one of them.
 */
export async function graphEdges(
  context: GraphContext,
  focus: Focus,
  among: Among,
): Promise<IdEdge[]> {
  const { observed, runs } = await provenEdges(context, {
    datasets: among.datasets,
    processes: [...among.processes, ...focus.members],
  });
  const drawn = asDrawn(observed, focus);
  const declared = await loadDeclaredView(context, among.datasets);
  return [
    ...drawn.map(edge => toIdEdge(edge, focus, runs)),
    ...declaredMarks(drawn, focus, declared),
    ...declaredOnly(among, declared),
  ];
}

/** The jobs of a focus that is a pipeline are drawn as one: what they hand to each other is not drawn. */
function asDrawn<Edge extends ProcessEdge>(
  observed: readonly Edge[],
  { members }: Focus,
): readonly Edge[] {
  if (members.size === 0) {
    return observed;
  }
  return [
    ...observed.filter(edge => !members.has(edge.process)),
    ...edgesOfWhole(observed.filter(edge => members.has(edge.process))),
  ];
}

/**
 * Only between what there are edges, of those that end or begin in a part: as
 * `graphEdges`, without what is known of each.
 */
export async function linesAround(
  context: GraphContext,
  focus: Focus,
  part: Among,
  among: Among,
): Promise<Array<{ from: number; to: number }>> {
  if (!context.memory) {
    return graphEdges(context, focus, among);
  }
  const { drawing } = context.memory;
  const observed =
    focus.members.size === 0
      ? drawing.observedAround(part, among)
      : drawing.observed({
          processes: [...among.processes, ...focus.members],
          datasets: among.datasets,
        });
  return [
    ...asDrawn(observed, focus).map(edge => endsOf(edge, focus)),
    ...declaredOnly(among, drawing.declaredView(among.datasets)),
  ];
}

function toIdEdge(
  edge: ObservedEdge,
  focus: Focus,
  runs: ReadonlyMap<number, EdgeRun>,
): IdEdge {
  const { from, to } = endsOf(edge, focus);
  const observed: ObservedProvenance = {
    ...runs.get(edge.runId ?? -1),
    firstSeen: isoText(edge.firstAt),
    lastSeen: isoText(edge.lastAt),
  };
  if (edge.past) {
    const { reason, expiresAt } = edge.past;
    observed.notCurrent = reason;
    if (expiresAt !== undefined) {
      observed.expiresAt = isoText(expiresAt);
    }
  }
  return { from, to, observed };
}

function endsOf(
  edge: Pick<ObservedEdge, 'process' | 'dataset' | 'direction'>,
  focus: Focus,
): { from: number; to: number } {
  const process = focus.members.has(edge.process) ? focus.row.id : edge.process;
  return edge.direction === 'input'
    ? { from: edge.dataset, to: process }
    : { from: process, to: edge.dataset };
}

/** Observed edges that are declared too, said a second time as declared. */
function declaredMarks(
  observed: readonly ObservedEdge[],
  focus: Focus,
  declared: DeclaredView,
): IdEdge[] {
  const by = new Map<string, string>();
  for (const { entityId, edges } of declared.pipelines.values()) {
    for (const edge of edges) {
      by.set(`${entityId} ${edge.direction} ${edge.dataset}`, edge.by);
    }
  }
  const marks: IdEdge[] = [];
  for (const edge of observed) {
    const ref = by.get(`${edge.entityId} ${edge.direction} ${edge.dataset}`);
    if (ref !== undefined) {
      marks.push({ ...endsOf(edge, focus), declared: { by: ref } });
    }
  }
  return [...marks, ...derivedMarks(observed, focus, declared)];
}

/** Where a job makes `to` from `from`, both its edges carry the declaration. */
function derivedMarks(
  observed: readonly ObservedEdge[],
  focus: Focus,
  declared: DeclaredView,
): IdEdge[] {
  const marks: IdEdge[] = [];
  for (const { from, to, by, seen } of declared.derived) {
    const inputs = observed.filter(
      edge => seen && edge.direction === 'input' && edge.dataset === from,
    );
    for (const input of inputs) {
      const output = observed.find(
        edge =>
          edge.process === input.process &&
          edge.direction === 'output' &&
          edge.dataset === to,
      );
      for (const edge of output ? [input, output] : []) {
        marks.push({ ...endsOf(edge, focus), declared: { by } });
      }
    }
  }
  return marks;
}

function declaredOnly(among: Among, declared: DeclaredView): IdEdge[] {
  const datasets = new Set(among.datasets);
  const edges: IdEdge[] = [];
  for (const process of among.processes) {
    const own = declared.pipelines.get(process)?.edges ?? [];
    for (const { dataset, direction, by } of unseenPipelineEdges(own)) {
      if (datasets.has(dataset)) {
        edges.push({
          from: direction === 'input' ? dataset : process,
          to: direction === 'input' ? process : dataset,
          declared: { by },
        });
      }
    }
  }
  for (const { from, to, by, seen } of declared.derived) {
    if (!seen && datasets.has(from) && datasets.has(to)) {
      edges.push({ from, to, declared: { by } });
    }
  }
  return edges;
}
