import { Knex } from 'knex';
import { isPostgres } from '../src/store/dialect';
import { namespaceKey, nodeRowKey } from '../src/store/keys';
import { series } from './benchDatabases';

/*
 * A graph of a million edges: 250,000 jobs that read three datasets and write
 * one. It falls into regions of which each is reached from its first dataset:
 * 37,500 jobs and as many datasets downstream. A quarter of the datasets have
 * an entity with a tier, three quarters an owner.
 */
const REGION = 37_500;
const NAMESPACE = 'postgres://warehouse.example:5432';
const NAME = 'first';
const AT = Date.UTC(2026, 10, 20);

/** The focus: the first dataset of the first region. */
export const REGION_FOCUS = `dataset:${encodeURIComponent(NAMESPACE)}:${NAME}`;

/** Fills the tables as ingest and the mirror of the catalog would have left them. */
export async function fillRegions(knex: Knex, jobs: number): Promise<void> {
  // Neighbours in the graph do not lie together: real ones came at other times.
  const spread = (i: string) => `((${i}) * 7919.0)`;
  const modulo = (x: string) =>
    isPostgres(knex)
      ? `(${x}::bigint % ${jobs})::int`
      : `(cast(${x} as integer) % ${jobs})`;
  const place = (i: string) => modulo(spread(i));
  const dataset = (i: string) => `2 * ${place(i)} + 1`;
  const job = (i: string) => `2 * ${place(i)} + 2`;
  const truth = isPostgres(knex) ? 'true' : '1';
  const owner = (i: string) =>
    `case when ${i} % 4 = 3 then null else 'group:default/team-' || (${i} % 40) end`;
  for (const [i, name] of [NAMESPACE, 'bench'].entries()) {
    await knex('namespace').insert({
      id: i + 1,
      key: namespaceKey(name),
      name,
    });
  }
  await knex.raw(
    `insert into entity (id, ref, kind, label, spec, etag, owner_ref, tier)
     select i + 1, 'dataset:default/d' || i, 'dataset', 'd' || i, '{}', 'e' || i, ${owner(
       '(4 * i)',
     )}, i % 3 + 1
     from ${series(knex, Math.floor(jobs / 4))}`,
  );
  await knex.raw(
    `insert into node (id, key, kind, namespace_id, name, label, search, canonical_id, entity_id, first_at, last_at, owner_ref)
     select id, 'd' || i, 'dataset', 1, 'table_' || i, 'table_' || i, 'warehouse table_' || i, id,
       case when i % 4 = 0 then i / 4 + 1 end, ${AT}, ${AT}, ${owner('i')}
     from (select i, ${dataset('i')} as id from ${series(knex, jobs)}) t`,
  );
  await knex.raw(
    `insert into node (id, key, kind, namespace_id, name, label, search, canonical_id, first_at, last_at)
     select id, 'j' || i, 'job', 2, 'task_' || i, 'task_' || i, 'bench task_' || i, id, ${AT}, ${AT}
     from (select i, ${job('i')} as id from ${series(knex, jobs)}) t`,
  );
  // Job i of a region writes dataset i. It reads a parent of a tree with three
  // branches, so that all is reached, and two other datasets before it.
  const start = `(i / ${REGION}) * ${REGION}`;
  const nth = `(i % ${REGION})`;
  const before = (seed: number) =>
    `${start} + ((${nth} * ${seed}) % (${nth} + 1)) * ${nth} / (${nth} + 1)`;
  const reads = [`${start} + (${nth} + 2) / 3 - 1`, before(7), before(13)];
  for (const [direction, end] of [
    ...reads.map(read => ['input', read]),
    ['output', 'i'],
  ]) {
    await knex.raw(
      `insert into edge (job_id, node_id, direction, canonical_id, current, first_at, last_at)
       select job, dataset, '${direction}', dataset, ${truth}, ${AT}, ${AT}
       from (select ${job('i')} as job, ${dataset(
        end,
      )} as dataset from ${series(knex, jobs)} where ${nth} > 0) t
       where true on conflict do nothing`,
    );
  }
  const key = nodeRowKey('dataset', { namespace: NAMESPACE, name: NAME });
  await knex('node').where('key', 'd0').update({ key, name: NAME });
}
