import { Knex } from 'knex';
import { visibleEntities, visibleNodes } from '../access/visibleNodes';
import { Flow } from '../graph/EdgeSource';
import { ReadContext } from './ReadContext';

// `kind || ''` keeps SQLite from starting at the index of kinds, which would
// visit every dataset for each row; the few edges of one dataset are the start.

/**
 * Ids of the datasets beyond the pipelines that are declared to read
 * (downstream) or write (upstream) the dataset whose id stands in `column`.
 *
 * The rule is that of `unseenPipelineEdges`: a pipeline has the edges that no
 * job of it was seen to do, and a side of which everything was seen when the
 * other side is not all seen. So a pair of edges counts in three cases, and in
 * each one statement: of a pipeline with many datasets all sides are looked at
 * once for each, not once for each pair.
 */
export function pipelineNeighbours(
  context: ReadContext,
  flow: Flow,
  column: string,
): Knex.Raw {
  const [near, far] =
    flow === 'downstream'
      ? (['input', 'output'] as const)
      : (['output', 'input'] as const);
  const nearSeen = wasSeen(context, near, 'c');
  const farSeen = wasSeen(context, far, 'b');
  const unseen = (side: Side) => hasUnseen(context, side);
  const pairs = (condition: Knex.Raw) =>
    pairsOf(context, { near, far, column, condition });
  const { knex } = context;
  return knex.raw('? union ? union ?', [
    pairs(knex.raw('not ? and not ?', [nearSeen, farSeen])),
    pairs(knex.raw('not ? and not ?', [nearSeen, unseen(far)])),
    pairs(knex.raw('not ? and not ?', [farSeen, unseen(near)])),
  ]);
}

type Side = 'input' | 'output';

/** How a pipeline is tied to what it is declared to read, or to write. */
const ENDS = {
  input: { dataset: 'from_id', process: 'to_id' },
  output: { dataset: 'to_id', process: 'from_id' },
} as const;

// Of what is declared nothing leads to a dropped dataset; observed edges of one
// are not current, which is for the store to see to.

/** The datasets `b` beyond a pipeline `p`, seen from the dataset `c`, in one case. */
function pairsOf(
  { knex, visibility }: ReadContext,
  one: { near: Side; far: Side; column: string; condition: Knex.Raw },
): Knex.Raw {
  const near = ENDS[one.near];
  const far = ENDS[one.far];
  return knex.raw(
    `select b.id from node s
       join node c on c.id = s.canonical_id
       join declared_edge d1 on d1.${near.dataset} = s.id
       join node p on p.id = d1.${near.process} and p.kind || '' = 'pipeline'
       join declared_edge d2 on d2.${far.process} = p.id
       join node t on t.id = d2.${far.dataset} and t.kind || '' = 'dataset'
       join node b on b.id = t.canonical_id
      where s.canonical_id = ?? and c.gone = ? and b.gone = ? and ? and ? and ? and ?`,
    [
      one.column,
      false,
      false,
      visibleNodes(knex, visibility, 'p'),
      visibleEntities(knex, visibility, 'd1.entity_id'),
      visibleEntities(knex, visibility, 'd2.entity_id'),
      one.condition,
    ],
  );
}

/** Whether a job of the pipeline `p` was seen to read or write a dataset. */
function wasSeen({ knex }: ReadContext, side: Side, dataset: string): Knex.Raw {
  // Jobs of a pipeline carry its entity, so who may see it may see them.
  return knex.raw(
    `exists (select 1 from edge x join node j on j.id = x.job_id
              where x.canonical_id = ??.id and x.direction = '${side}' and x.current = ?
                and j.entity_id = p.entity_id)`,
    [dataset, true],
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
              where d3.${process} = p.id and u.gone = ? and ? and ? and not ?)`,
    [
      false,
      visibleNodes(knex, visibility, 'u'),
      visibleEntities(knex, visibility, 'd3.entity_id'),
      wasSeen(context, side, 'u'),
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
