import { GraphRequest } from '@headwater/backstage-plugin-dataops-common';
import { integer, Query, required } from './parseQuery';

/** Names of the parameters that {@link parseGraph} reads. */
export const GRAPH_PARAMETERS: readonly string[] = [
  'focus',
  'up',
  'down',
  'limit',
];

const MAX_HOPS = 100;
const DEFAULT_NODES = 40;

/** What a browser draws without stutter (design/ui.md). */
const MAX_NODES = 120;

/** Parameters of the lineage graph. */
export function parseGraph(query: Query): Required<GraphRequest> {
  return {
    focus: required(query, 'focus'),
    up: integer(query, 'up', { min: 0, max: MAX_HOPS }) ?? 1,
    down: integer(query, 'down', { min: 0, max: MAX_HOPS }) ?? 1,
    limit: integer(query, 'limit', { min: 1, max: MAX_NODES }) ?? DEFAULT_NODES,
  };
}
