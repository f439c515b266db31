import {
  DriftEdge,
  NODE_KINDS,
  NodeRef,
  Page,
  PageRequest,
} from '@headwater/backstage-plugin-dataops-common';
import { Knex } from 'knex';
import { toSummary } from '../read/nodeSummary';
import { orderByNaturalKey } from '../read/ordering';
import { countRows, DEFAULT_LIMIT, toPage } from '../read/page';
import { ReadContext } from '../read/ReadContext';
import { resolveNode } from '../read/resolveNode';
import { isoTime } from '../read/time';
import { DriftScope } from './driftScope';
import { INPUTS, OUTPUTS } from './driftSide';
import { loadNodes } from './loadNodes';
import { undeclaredEdges } from './undeclaredEdges';
import { unseenDerivations, unseenOfPipelines } from './unseenEdges';

type DriftRow = {
  from_id: number;
  to_id: number;
  kind: DriftEdge['kind'];
  entity_ref: string;
  last_at: number | null;
};

/**
 * Where the catalog and the events disagree, by the names of the ends: in the
 * whole estate, or on the edges of one thing. A job of a pipeline stands for
 * its pipeline.
 */
export async function drift(
  context: ReadContext,
  ref: NodeRef | undefined,
  request: PageRequest,
): Promise<Page<DriftEdge>> {
  const scope =
    ref === undefined ? undefined : await resolveNode(context, ref, NODE_KINDS);
  const query = driftQuery(context, scope);
  const total = await countRows(query);
  orderByEnds(query, context.knex);
  const rows: DriftRow[] = await query
    .offset(request.offset ?? 0)
    .limit(request.limit ?? DEFAULT_LIMIT)
    .select('t.*');
  return toPage(context, request, {
    items: await toEdges(context, rows),
    total,
  });
}

function driftQuery(
  context: ReadContext,
  scope: DriftScope,
): Knex.QueryBuilder {
  const { knex } = context;
  const parts = [
    unseenOfPipelines(context, scope, INPUTS),
    unseenOfPipelines(context, scope, OUTPUTS),
    unseenDerivations(context, scope),
    undeclaredEdges(context, scope, INPUTS),
    undeclaredEdges(context, scope, OUTPUTS),
  ].map(part => knex.from(part.as('part')).select('part.*'));
  return knex.from(knex.unionAll(parts).as('t'));
}

function orderByEnds(query: Knex.QueryBuilder, knex: Knex): void {
  for (const end of ['from', 'to']) {
    query
      .join({ [end]: 'node' }, `${end}.id`, `t.${end}_id`)
      .join(
        { [`${end}_ns`]: 'namespace' },
        `${end}_ns.id`,
        `${end}.namespace_id`,
      );
    orderByNaturalKey(query, knex, { node: end, namespace: `${end}_ns` });
  }
  query.orderBy('t.kind');
}

async function toEdges(
  context: ReadContext,
  rows: DriftRow[],
): Promise<DriftEdge[]> {
  const ids = [...new Set(rows.flatMap(row => [row.from_id, row.to_id]))];
  const nodes = new Map(
    (await loadNodes(context, ids, ids.length)).map(row => [
      row.id,
      toSummary(row, context),
    ]),
  );
  return rows.flatMap(row => {
    const from = nodes.get(row.from_id);
    const to = nodes.get(row.to_id);
    return from && to
      ? [
          {
            from,
            to,
            kind: row.kind,
            entityRef: row.entity_ref,
            lastSeen: isoTime(row.last_at),
          },
        ]
      : [];
  });
}
