import {
  GraphRequest,
  LineageDiff,
  LineageDiffRequest,
  LineageGraph,
} from '@headwater/backstage-plugin-dataops-common';

/** The answer to a graph request as the backend would give it for the past, or in groups. */
export function withOptions(
  graph: LineageGraph,
  request: GraphRequest,
): LineageGraph {
  if (request.asOf !== undefined) {
    return {
      ...graph,
      asOf: request.asOf,
      history: { at: request.asOf, known: true, declaredLeftOut: 2 },
    };
  }
  const { collapse: by, expand = [] } = request;
  const key = `group:${by}:down`;
  const members = graph.nodes.filter(node => node.hop > 0);
  if (!by || expand.includes(key) || members.length === 0) {
    return graph;
  }
  const keys = new Set(members.map(node => node.key));
  const kept = graph.nodes.filter(node => !keys.has(node.key));
  const leading = graph.edges.filter(
    edge => !keys.has(edge.from) && keys.has(edge.to),
  );
  const count = (kind: string) =>
    members.filter(node => node.kind === kind).length;
  return {
    ...graph,
    nodes: kept,
    groups: {
      by,
      items: [
        {
          ...{ key, by, hop: 1, size: members.length },
          datasets: count('dataset'),
          jobs: count('job'),
          pipelines: 0,
          tier1: 0,
          unhealthy: 0,
          worst: 'unknown',
          edgesInside: 1,
        },
      ],
    },
    edges: [
      ...graph.edges.filter(edge => !keys.has(edge.from) && !keys.has(edge.to)),
      ...leading
        .slice(0, 1)
        .map(edge => ({ ...edge, to: key, count: leading.length })),
    ],
  };
}

/** One edge that came, none that went. */
export function sampleDiff(
  request: LineageDiffRequest,
  graph: LineageGraph,
): LineageDiff {
  const [edge] = graph.edges;
  return {
    focus: graph.focus,
    from: { at: request.from, known: true },
    to: { at: graph.asOf, known: true },
    nodes: {
      added: { total: 0, items: [] },
      removed: { total: 0, items: [] },
    },
    edges: {
      added: {
        total: 1,
        items: [
          {
            from: edge.from,
            to: edge.to,
            after: { runId: '8812', at: graph.asOf },
          },
        ],
      },
      removed: { total: 0, items: [] },
    },
    ends: graph.nodes.filter(node => [edge.from, edge.to].includes(node.key)),
    exact: true,
    offset: 0,
    limit: 50,
    restricted: false,
    asOf: graph.asOf,
  };
}
