import { PipelineEdge } from '@headwater/backstage-plugin-dataops-common';
import { idList } from '../access/jsonList';
import { visibleEntities, visibleNodes } from '../access/visibleNodes';
import { bytewise } from '../read/ordering';
import { ReadContext } from '../read/ReadContext';
import { Flow } from './EdgeSource';

// `kind || ''` keeps SQLite from starting at the index of kinds: the lists of
// ids are the small end.
const IS_PIPELINE = `p.kind || '' = 'pipeline'`;

/** A Pipeline entity's node, and everything it declares. */
export type DeclaringPipeline = { entityId: number; edges: PipelineEdge[] };

type PipelineEdgeRow = {
  pipeline: number;
  entity_id: number;
  dataset: number;
  direction: 'input' | 'output';
  by: string;
  seen: number | boolean;
};

/**
 * The pipelines that are declared to read (downstream) or write (upstream) one
 * of these datasets, as far as the reader may see.
 */
export async function pipelinesTouching(
  { knex, visibility }: ReadContext,
  datasets: readonly number[],
  flow: Flow,
): Promise<number[]> {
  const [near, far] =
    flow === 'downstream' ? ['from_id', 'to_id'] : ['to_id', 'from_id'];
  const rows: Array<{ id: number }> = await knex({ s: 'node' })
    .join({ d: 'declared_edge' }, `d.${near}`, 's.id')
    .join({ p: 'node' }, 'p.id', `d.${far}`)
    .whereRaw(IS_PIPELINE)
    .where(knex.raw('s.canonical_id in ?', [idList(knex, datasets)]))
    .where(visibleNodes(knex, visibility, 'p'))
    .where(visibleEntities(knex, visibility, 'd.entity_id'))
    .distinct('p.id as id');
  return rows.map(row => row.id);
}

/** All that these pipelines declare, and whether a job of theirs was seen to do it. */
export async function pipelineEdges(
  context: ReadContext,
  pipelines: readonly number[],
): Promise<Map<number, DeclaringPipeline>> {
  const found = new Map<number, DeclaringPipeline>();
  if (pipelines.length === 0) {
    return found;
  }
  const rows = [
    ...(await selectSide(context, pipelines, 'input')),
    ...(await selectSide(context, pipelines, 'output')),
  ];
  for (const row of rows) {
    const { pipeline, entity_id: entityId, dataset, direction, by } = row;
    const known = found.get(pipeline) ?? { entityId, edges: [] };
    known.edges.push({ dataset, direction, by, seen: Boolean(row.seen) });
    found.set(pipeline, known);
  }
  return found;
}

async function selectSide(
  { knex, visibility }: ReadContext,
  pipelines: readonly number[],
  direction: 'input' | 'output',
): Promise<PipelineEdgeRow[]> {
  const [dataset, process] =
    direction === 'input' ? ['from_id', 'to_id'] : ['to_id', 'from_id'];
  // Jobs of a pipeline carry its entity, so who may see it may see them.
  const seen = knex.raw(
    `exists (select 1 from edge x join node j on j.id = x.job_id
              where x.canonical_id = c.id and x.direction = ? and x.current = ?
                and j.entity_id = p.entity_id)`,
    [direction, true],
  );
  const rows: Array<Omit<PipelineEdgeRow, 'direction'>> = await knex({
    d: 'declared_edge',
  })
    .join({ p: 'node' }, 'p.id', `d.${process}`)
    .join({ s: 'node' }, 's.id', `d.${dataset}`)
    .join({ c: 'node' }, 'c.id', 's.canonical_id')
    .join({ e: 'entity' }, 'e.id', 'd.entity_id')
    .whereRaw(IS_PIPELINE)
    .whereRaw(`c.kind || '' = 'dataset'`)
    .where('c.gone', false)
    .where(knex.raw('p.id in ?', [idList(knex, pipelines)]))
    .where(visibleNodes(knex, visibility, 'p'))
    .where(visibleNodes(knex, visibility, 'c'))
    .where(visibleEntities(knex, visibility, 'd.entity_id'))
    .groupBy('p.id', 'p.entity_id', 'c.id')
    .select('p.id as pipeline', 'p.entity_id', 'c.id as dataset', {
      seen,
      by: knex.raw('min(?)', [bytewise(knex, 'e.ref')]),
    });
  return rows.map(row => ({ ...row, direction }));
}

/** A dataset that is declared to be derived from another. */
export type DerivedEdge = {
  from: number;
  to: number;
  by: string;
  /** True when a job was seen to make the one from the other. */
  seen: boolean;
};

/** The derivations that these datasets take part in, in one direction from them. */
export async function derivedEdges(
  { knex, visibility }: ReadContext,
  datasets: readonly number[],
  flow: Flow,
): Promise<DerivedEdge[]> {
  const near = flow === 'downstream' ? 'a' : 'b';
  const far = flow === 'downstream' ? 'b' : 'a';
  const seen = knex.raw(
    `exists (select 1 from edge i
               join edge o on o.job_id = i.job_id
               join node j on j.id = i.job_id
              where i.canonical_id = a.canonical_id and i.direction = 'input' and i.current = ?
                and o.canonical_id = b.canonical_id and o.direction = 'output' and o.current = ?
                and ?)`,
    [true, true, visibleNodes(knex, visibility, 'j')],
  );
  const rows: Array<{
    from: number;
    to: number;
    by: string;
    seen: number | boolean;
  }> = await knex({ d: 'declared_edge' })
    .join({ a: 'node' }, 'a.id', 'd.from_id')
    .join({ b: 'node' }, 'b.id', 'd.to_id')
    .join({ c: 'node' }, 'c.id', `${far}.canonical_id`)
    .join({ e: 'entity' }, 'e.id', 'd.entity_id')
    .whereRaw(`a.kind || '' = 'dataset' and b.kind || '' = 'dataset'`)
    .where('c.gone', false)
    .where(knex.raw(`${near}.canonical_id in ?`, [idList(knex, datasets)]))
    .whereRaw('a.canonical_id <> b.canonical_id')
    .where(visibleNodes(knex, visibility, 'c'))
    .where(visibleEntities(knex, visibility, 'd.entity_id'))
    .groupBy('a.canonical_id', 'b.canonical_id')
    .select({
      from: 'a.canonical_id',
      to: 'b.canonical_id',
      seen,
      by: knex.raw('min(?)', [bytewise(knex, 'e.ref')]),
    });
  return rows.map(row => ({ ...row, seen: Boolean(row.seen) }));
}
