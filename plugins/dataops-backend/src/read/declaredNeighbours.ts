import { Knex } from 'knex';
import { visibleEntities, visibleNodes } from '../access/visibleNodes';
import { Flow } from '../graph/EdgeSource';
import { ReadContext } from './ReadContext';

// `kind || ''` keeps SQLite from starting at the index of kinds, which would
// visit every dataset for each row; the few edges of one dataset are the start.

type Side = 'input' | 'output';

/** How a pipeline is tied to what it is declared to read, or to write. */
const ENDS = {
  input: { dataset: 'from_id', process: 'to_id' },
  output: { dataset: 'to_id', process: 'from_id' },
} as const;

/**
 * Ids of the datasets beyond the pipelines that are declared to read
 * (downstream) or write (upstream) the dataset whose id stands in `column`.
 *
 * The rule is that of `unseenPipelineEdges`: a pipeline has the edges that no
 * job of it was seen to do, and a side of which everything was seen when the
 * other side is not all seen. Of what is declared nothing leads to a dropped
 * dataset.
 */
export function pipelineNeighbours(
  context: ReadContext,
  flow: Flow,
  column: string,
): Knex.Raw {
  const { knex, visibility } = context;
  const [near, far]: [Side, Side] =
    flow === 'downstream' ? ['input', 'output'] : ['output', 'input'];
  const { dataset, process } = ENDS[far];
  return knex.raw(
    `select b.id from ? h
       join declared_edge d2 on d2.${process} = h.pipeline
       join node t on t.id = d2.${dataset} and t.kind || '' = 'dataset'
       join node b on b.id = t.canonical_id
      where b.gone = ? and ?
        and ((h.seen = 0 and h.unseen = 0)
          or ((h.seen = 0 or h.unseen = 0) and not ?))`,
    [
      pipelinesBeside(context, near, far, column),
      false,
      visibleEntities(knex, visibility, 'd2.entity_id'),
      wasSeen(context, far, 'b.id', 'h.entity_id'),
    ],
  );
}

/**
 * The pipelines beside a dataset; whether a job of each was `seen` to touch it,
 * and whether it has something `unseen` on that side, else on the other one.
 * The aggregates keep PostgreSQL from asking this of every pipeline there is.
 */
function pipelinesBeside(
  context: ReadContext,
  near: Side,
  far: Side,
  column: string,
): Knex.Raw {
  const { knex, visibility } = context;
  const { dataset, process } = ENDS[near];
  const seen = wasSeen(context, near, 'c.id', 'p.entity_id');
  return knex.raw(
    `(select p.id as pipeline, p.entity_id,
             max(case when ? then 1 else 0 end) as seen,
             max(case when ? then case when ? then 1 else 0 end
                      when ? then 1 else 0 end) as unseen
        from node s
        join node c on c.id = s.canonical_id
        join declared_edge d1 on d1.${dataset} = s.id
        join node p on p.id = d1.${process} and p.kind || '' = 'pipeline'
       where s.canonical_id = ?? and c.gone = ? and ? and ?
       group by p.id, p.entity_id)`,
    [
      ...[seen, seen, hasUnseen(context, near), hasUnseen(context, far)],
      ...[column, false],
      visibleNodes(knex, visibility, 'p'),
      visibleEntities(knex, visibility, 'd1.entity_id'),
    ],
  );
}

/** Whether a job of a pipeline was seen to read or write a dataset. */
function wasSeen(
  { knex }: ReadContext,
  side: Side,
  dataset: string,
  entity: string,
): Knex.Raw {
  // Jobs of a pipeline carry its entity, so who may see it may see them.
  return knex.raw(
    `exists (select 1 from edge x join node j on j.id = x.job_id
              where x.canonical_id = ?? and x.direction = '${side}' and x.current = ?
                and j.entity_id = ??)`,
    [dataset, true, entity],
  );
}

/** Whether the pipeline `p` is declared to read, or to write, what no job of it was seen to. */
function hasUnseen(context: ReadContext, side: Side): Knex.Raw {
  const { knex, visibility } = context;
  const { dataset, process } = ENDS[side];
  return knex.raw(
    `exists (select 1 from declared_edge d3
               join node a on a.id = d3.${dataset}
               join node u on u.id = a.canonical_id and u.kind || '' = 'dataset'
              where d3.${process} = p.id and u.gone = ? and ? and ?
                and case when ? then 0 else 1 end = 1)`,
    [
      false,
      visibleNodes(knex, visibility, 'u'),
      visibleEntities(knex, visibility, 'd3.entity_id'),
      wasSeen(context, side, 'u.id', 'p.entity_id'),
    ],
  );
}

/** Ids of the datasets that are declared to be derived from one, or that it is derived from. */
export function derivedNeighbours(
  { knex, visibility }: ReadContext,
  flow: Flow,
  column: string,
): Knex.Raw {
  const [near, far] =
    flow === 'downstream' ? ['from_id', 'to_id'] : ['to_id', 'from_id'];
  return knex.raw(
    `select b.id from node s
       join declared_edge d on d.${near} = s.id
       join node t on t.id = d.${far} and t.kind || '' = 'dataset'
       join node b on b.id = t.canonical_id
      where s.canonical_id = ?? and b.gone = ? and ?`,
    [column, false, visibleEntities(knex, visibility, 'd.entity_id')],
  );
}
