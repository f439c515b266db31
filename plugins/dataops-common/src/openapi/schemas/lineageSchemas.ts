import { STATUSES_WORST_FIRST } from '../../api/status';
import { ApiSchema } from '../OpenApiDocument';
import {
  count,
  extend,
  flag,
  instant,
  list,
  members,
  object,
  ref,
  text,
  word,
} from '../schemaWords';
import { about } from './answerSchemas';
import { nodeSummary } from './nodeSchemas';

const COLLAPSE_BY = ['system', 'namespace', 'owner', 'environment'];

const tier: ApiSchema = { type: 'integer' };

/** The lineage graph and what is worked out from it. */
export const lineageSchemas: Record<string, ApiSchema> = {
  GraphEdge: object(
    members(
      { from: text('Key of the node that data leaves'), to: text() },
      {
        count: count(
          'How many edges it stands for, where an end is a group; absent for a single edge',
        ),
        declared: object(members({ by: text() })),
        observed: object(
          members(
            { firstSeen: instant(), lastSeen: instant() },
            {
              producer: text(),
              runId: text(),
              notCurrent: word(
                ['ageing', 'unconfirmed'],
                'Why it does not count now, where such edges were asked for: it was in a completed run but not in the latest, or never in one',
              ),
              expiresAt: instant(
                'When the edge stops being drawn unless seen again; absent for a current edge, which does not expire',
              ),
            },
          ),
        ),
        inferred: object(members({ rule: text() })),
      },
    ),
    'An edge in the direction of the data, and how it is known: declared, observed, inferred',
  ),
  GraphNode: object(
    extend(nodeSummary, {
      hop: {
        type: 'integer',
        description: 'Signed distance from the focus: negative is upstream',
      },
      inCount: count(),
      outCount: count(),
      drawnIn: count('How many of those are in this answer'),
      drawnOut: count(),
    }),
  ),
  GraphGroup: object(
    members(
      {
        key: text(
          'Takes the place of a node key in edges, and names the group when it is to be expanded',
        ),
        by: word(COLLAPSE_BY),
        hop: {
          type: 'integer',
          description: 'Signed distance of the nearest node',
        },
        size: count('How many nodes it holds'),
        datasets: count(),
        jobs: count(),
        pipelines: count(),
        tier1: count(),
        unhealthy: count('How many are breached, missed or at risk'),
        worst: word(
          STATUSES_WORST_FIRST,
          'The worst of their states; unknown is worse than every good news',
        ),
        edgesInside: count('Edges between two of them'),
      },
      { value: text('What all have; absent for those that have none') },
    ),
    'Nodes on one side of the focus that have the same system, namespace, owner or environment, drawn as one',
  ),
  LineageGraph: object(
    members(
      {
        focus: text(),
        nodes: list(ref('GraphNode')),
        edges: list(ref('GraphEdge')),
        total: object(
          members({
            nodes: count(),
            upstream: count(),
            downstream: count(),
            exact: flag('False when counting stopped at its limit'),
          }),
          'Nodes in the whole reachable graph that the reader may see, drawn or not',
        ),
        notDrawn: object(
          members(
            {
              pastHops: count(),
              overBudget: count(),
              tier1: count(),
              ageingEdges: count(
                'Edges seen once but not in the latest completed run',
              ),
              unconfirmedEdges: count('Edges of jobs that never completed'),
            },
            {
              overBudgetUpstream: count(
                'How many of those over budget are upstream; the others are downstream',
              ),
              otherEnvironments: count(
                'Nodes of other environments that the data was not followed into',
              ),
            },
          ),
          'What was left out and why, in numbers',
        ),
        cycles: list(
          list(text()),
          'Cycles among the drawn nodes, each as node keys',
        ),
        ...about,
      },
      {
        groups: object(
          members({ by: word(COLLAPSE_BY), items: list(ref('GraphGroup')) }),
          'What is drawn as groups instead of nodes',
        ),
        history: ref('LineageHistory'),
      },
    ),
  ),
  Impact: object(
    members(
      {
        total: count(),
        byOwner: list(
          object(
            members(
              {
                count: count(),
                tiers: list(object(members({ count: count() }, { tier }))),
              },
              { ownerRef: text() },
            ),
          ),
        ),
        byTier: list(object(members({ count: count() }, { tier }))),
        ...about,
      },
      { history: ref('LineageHistory') },
    ),
    'Who is hurt by a change: complete, whatever was drawn',
  ),
  ColumnEnd: object(
    members(
      { key: text('Key of the dataset') },
      { column: text('As it was reported; absent = the whole dataset') },
    ),
  ),
  ColumnTransformation: object(
    members(
      {},
      {
        type: text(),
        subtype: text(),
        description: text(),
        masking: flag(),
      },
    ),
  ),
  ColumnPathEdge: object(
    members(
      {
        from: ref('ColumnEnd'),
        to: ref('ColumnEnd'),
        job: object(members({ key: text(), label: text() })),
        transformations: list(
          ref('ColumnTransformation'),
          'Empty when the producer named none',
        ),
      },
      {
        datasetLevel: {
          type: 'boolean',
          const: true,
          description:
            'An end is a whole dataset, such as where a column filters rows; the path goes on through all its columns',
        },
      },
    ),
  ),
  ColumnPath: object(
    members({
      focus: text('Key of the dataset of the column'),
      column: text(),
      direction: word(['upstream', 'downstream']),
      nodes: list(
        ref('NodeSummary'),
        'The focus, and the datasets of the edges, nearest first',
      ),
      edges: list(ref('ColumnPathEdge'), 'Nearest first'),
      notDrawn: object(
        members({
          pastDepth: count(
            'Edges that leave what was reached in the last hop that was asked for',
          ),
          overBudget: count('More edges than one answer holds'),
        }),
        'The edges at which the path was cut; what lies beyond those was not counted',
      ),
      ...about,
    }),
  ),
  DriftEdge: object(
    members(
      {
        from: ref('NodeSummary'),
        to: ref('NodeSummary'),
        kind: word(['declared-only', 'observed-only']),
        entityRef: text('The entity that declares it, or that could'),
      },
      {
        lastSeen: instant(
          'When an event last said so; absent when none ever did',
        ),
      },
    ),
    'An edge on which the catalog and the events disagree',
  ),
  PathNode: object(
    extend(nodeSummary, { hop: count('Hops from the start of the paths') }),
  ),
  LineagePaths: object(
    members({
      from: text(),
      to: text(),
      nodes: list(
        ref('PathNode'),
        'The ends first, then what lies on shorter ways',
      ),
      edges: list(ref('GraphEdge'), 'All edges among the nodes'),
      total: object(
        members({
          nodes: count(),
          exact: flag('False when counting stopped at its limit'),
        }),
      ),
      notDrawn: object(members({ overBudget: count() })),
      ...about,
    }),
    'All that lies on any way of the data from one node to another; without a way, nothing',
  ),
};
