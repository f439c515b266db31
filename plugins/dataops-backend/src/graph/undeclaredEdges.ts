import { Knex } from 'knex';
import { Visibility } from '../access/Visibility';
import { visibleEntities, visibleNodes } from '../access/visibleNodes';
import { ReadContext } from '../read/ReadContext';
import { DriftScope } from './driftScope';
import { DriftSide, endsOf, INPUTS, OUTPUTS } from './driftSide';

/**
 * What jobs do and nothing declares: those of pipelines that declare anything,
 * at the pipeline; and of other jobs what touches a dataset with an entity.
 */
export function undeclaredEdges(
  { knex, visibility }: ReadContext,
  scope: DriftScope,
  side: DriftSide,
): Knex.QueryBuilder {
  const { direction } = side;
  const process = knex.raw('coalesce(p.id, j.id)');
  const query = knex({ x: 'edge' })
    .join({ j: 'node' }, 'j.id', 'x.job_id')
    .join({ c: 'node' }, 'c.id', 'x.canonical_id')
    .leftJoin({ p: 'node' }, join =>
      // `kind || ''` keeps SQLite from the index of kinds: entities are the small end.
      join
        .on('p.entity_id', 'j.entity_id')
        .on(knex.raw(`p.kind || '' = 'pipeline'`)),
    )
    .leftJoin({ pe: 'entity' }, 'pe.id', 'p.entity_id')
    .leftJoin({ ce: 'entity' }, 'ce.id', 'c.entity_id')
    .where({ 'x.direction': direction, 'x.current': true })
    .where(visibleNodes(knex, visibility, 'j'))
    .where(visibleNodes(knex, visibility, 'c'))
    .where(known =>
      known
        .whereNotNull('c.entity_id')
        .orWhereExists(declarations(knex, visibility, INPUTS))
        .orWhereExists(declarations(knex, visibility, OUTPUTS)),
    )
    .whereNotExists(
      declarations(knex, visibility, side).whereRaw('dc.id = c.id'),
    )
    .whereNotExists(derivation(knex, visibility, side))
    .groupBy('c.id', process, 'pe.ref', 'ce.ref')
    .select({
      ...endsOf(direction, 'c.id', process),
      kind: knex.raw(`'observed-only'`),
      entity_ref: knex.raw('coalesce(pe.ref, ce.ref)'),
      last_at: knex.raw('max(x.last_at)'),
    });
  if (direction === 'input') {
    query.whereNotExists(ownOutput(knex));
  }
  return scope ? query.where(inScope(scope)) : query;
}

/** What the pipeline `p` declares on one side, as `dc`. */
function declarations(
  knex: Knex,
  visibility: Visibility,
  { dataset, process }: DriftSide,
): Knex.QueryBuilder {
  return knex({ d: 'declared_edge' })
    .join({ ds: 'node' }, 'ds.id', `d.${dataset}`)
    .join({ dc: 'node' }, 'dc.id', 'ds.canonical_id')
    .whereRaw(`d.${process} = p.id`)
    .where(visibleNodes(knex, visibility, 'dc'))
    .where(visibleEntities(knex, visibility, 'd.entity_id'))
    .select(knex.raw('1'));
}

/** A declared derivation that the job `j` carries out, with `c` as one of its ends. */
function derivation(
  knex: Knex,
  visibility: Visibility,
  { direction }: DriftSide,
): Knex.QueryBuilder {
  const [near, far, other] =
    direction === 'input'
      ? ['from_id', 'to_id', 'output']
      : ['to_id', 'from_id', 'input'];
  return knex({ dn: 'node' })
    .join({ d: 'declared_edge' }, `d.${near}`, 'dn.id')
    .join({ df: 'node' }, 'df.id', `d.${far}`)
    .join({ dc: 'node' }, 'dc.id', 'df.canonical_id')
    .join({ o: 'edge' }, 'o.canonical_id', 'dc.id')
    .whereRaw('dn.canonical_id = c.id and o.job_id = j.id')
    .where({ 'dc.kind': 'dataset', 'o.direction': other, 'o.current': true })
    .where(visibleNodes(knex, visibility, 'dc'))
    .where(visibleEntities(knex, visibility, 'd.entity_id'))
    .select(knex.raw('1'));
}

/** What a job of a pipeline reads because one of them wrote it stays inside. */
function ownOutput(knex: Knex): Knex.QueryBuilder {
  return knex({ o: 'edge' })
    .join({ oj: 'node' }, 'oj.id', 'o.job_id')
    .whereRaw('o.canonical_id = c.id and oj.entity_id = p.entity_id')
    .where({ 'o.direction': 'output', 'o.current': true })
    .select(knex.raw('1'));
}

function inScope(scope: NonNullable<DriftScope>): Knex.QueryCallback {
  return query => {
    if (scope.kind === 'dataset') {
      query.where('c.id', scope.id);
    } else if (scope.entity_id === null) {
      query.where('j.id', scope.id);
    } else {
      query.where('j.entity_id', scope.entity_id);
    }
  };
}
