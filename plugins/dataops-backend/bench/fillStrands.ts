import { Knex } from 'knex';
import { isPostgres } from '../src/store/dialect';
import { namespaceKey, nodeRowKey } from '../src/store/keys';
import { series } from './benchDatabases';

/*
 * An estate of many strands: 20 layers of six datasets, each made by a job
 * from one of the layer before and one of any. From a dataset of the first layer about 200
 * nodes lie within 20 hops, however large the estate is.
 */
const LAYERS = 20;
const WIDTH = 6;
const DATASETS = LAYERS * WIDTH;
const JOBS = DATASETS - WIDTH;
const NODES = DATASETS + JOBS;
const AT = Date.UTC(2026, 10, 20);

const NAMESPACE = 'postgres://warehouse.example:5432';
const JOB_NAMESPACE = 'bench';

/** Fills the tables as ingest would have left them after one run of each job. */
export async function fillStrands(knex: Knex, datasets: number): Promise<void> {
  const strands = Math.ceil(datasets / DATASETS);
  await fillNamespaces(knex);
  // Ids of one strand lie together, as they do when its events came together.
  const strand = (per: number) => `(i / ${per}) * ${NODES} + 1`;
  const part = (per: number) => `i % ${per}`;
  const truth = isPostgres(knex) ? 'true' : '1';
  await knex.raw(
    `insert into node (id, key, kind, namespace_id, name, label, search, canonical_id, first_at, last_at,
       data_at, written_at, written_phase, schema_columns, status, status_since, status_reason, owner_ref, owner_source)
     select id, 'd' || i, 'dataset', 1, name, name, 'postgres warehouse ' || name, id, ${AT}, ${AT},
       ${AT}, ${AT}, 'complete', 12, 'healthy', ${AT}, 'Updated by its last run',
       'group:default/team-' || (i % 40), 'openlineage'
     from (select i, ${strand(DATASETS)} + ${part(
      DATASETS,
    )} as id, 'shop.layer_' || (${part(
      DATASETS,
    )} / ${WIDTH}) || '.table_' || i as name
       from ${series(knex, strands * DATASETS)}) t`,
  );
  await knex.raw(
    `insert into node (id, key, kind, namespace_id, name, label, search, canonical_id, first_at, last_at,
       current_run_id, last_run_id, job_type, job_type_at, status, status_since, status_reason)
     select id, 'j' || i, 'job', 2, name, name, 'bench ' || name, id, ${AT}, ${AT},
       i + 1, i + 1, 'TASK', ${AT}, 'healthy', ${AT}, 'Last run succeeded'
     from (select i, ${strand(JOBS)} + ${DATASETS} + ${part(
      JOBS,
    )} as id, 'dag_' || (i % 500) || '.task_' || i as name
       from ${series(knex, strands * JOBS)}) t`,
  );
  await knex.raw(
    `insert into run (id, key, job_id, run_id, origin, state, phase, started_at, ended_at, first_at, last_at, producer, proof_at)
     select i + 1, 'r' || i, ${strand(JOBS)} + ${DATASETS} + ${part(JOBS)},
       'run-' || i, 'run', '{}', 'complete', ${AT}, ${AT}, ${AT}, ${AT}, 'https://example.com/bench/1.0', ${AT}
     from ${series(knex, strands * JOBS)}`,
  );
  // Job k of a layer reads k of it and one of any layer before, and writes k of
  // the next: as in real estates, there are short and long ways to most things.
  const layer = `(${part(JOBS)} / ${WIDTH})`;
  const ends = [
    ['input', part(JOBS)],
    [
      'input',
      `((${layer} * 7 + i) % (${layer} + 1)) * ${WIDTH} + (${part(
        JOBS,
      )} + 1) % ${WIDTH}`,
    ],
    ['output', `${part(JOBS)} + ${WIDTH}`],
  ];
  for (const [direction, place] of ends) {
    await knex.raw(
      `insert into edge (job_id, node_id, direction, canonical_id, current, first_at, last_at)
       select ${strand(JOBS)} + ${DATASETS} + ${part(JOBS)}, ${strand(
        JOBS,
      )} + ${place}, '${direction}',
         ${strand(JOBS)} + ${place}, ${truth}, ${AT}, ${AT}
       from ${series(knex, strands * JOBS)}`,
    );
  }
}

async function fillNamespaces(knex: Knex): Promise<void> {
  for (const [i, name] of [NAMESPACE, JOB_NAMESPACE].entries()) {
    await knex('namespace').insert({
      id: i + 1,
      key: namespaceKey(name),
      name,
    });
  }
}

/** A focus of the benchmark: a dataset of the first layer of a strand. */
export type StrandFocus = { id: number; ref: string; marquez: string };

/** Gives the first datasets of some strands their real keys, so that they can be asked for. */
export async function nameFoci(
  knex: Knex,
  datasets: number,
  count: number,
): Promise<StrandFocus[]> {
  const strands = Math.ceil(datasets / DATASETS);
  const foci: StrandFocus[] = [];
  for (let n = 0; n < count; n++) {
    const strand = Math.floor((n * strands) / count);
    const id = strand * NODES + 1;
    const name = `shop.layer_0.table_${strand * DATASETS}`;
    const key = nodeRowKey('dataset', { namespace: NAMESPACE, name });
    await knex('node').where({ id }).update({ key });
    foci.push({
      id,
      ref: `dataset:${encodeURIComponent(NAMESPACE)}:${name}`,
      marquez: `dataset:${NAMESPACE}:${name}`,
    });
  }
  return foci;
}

/** The yardstick: edges from node to node and nothing else. */
export async function fillLeanEdges(knex: Knex): Promise<void> {
  await knex.schema.createTable('bench_edge', table => {
    table.integer('from_id').notNullable();
    table.integer('to_id').notNullable();
    table.primary(['from_id', 'to_id']);
    table.index(['to_id', 'from_id']);
  });
  await knex.raw(
    `insert into bench_edge select node_id, job_id from edge where direction = 'input'
     union all select job_id, node_id from edge where direction = 'output'`,
  );
}

/** Everything within 20 hops (40 half hops) downstream, by one bare statement. */
export async function walkLeanEdges(knex: Knex, id: number): Promise<number> {
  const result = await knex.raw(
    `with recursive reached(id, depth) as (
       select ?, 0
       union
       select e.to_id, r.depth + 1 from reached r join bench_edge e on e.from_id = r.id where r.depth < 40
     ) select distinct id from reached`.replace(
      'select ?',
      isPostgres(knex) ? 'select ?::int' : 'select ?',
    ),
    [id],
  );
  return (Array.isArray(result) ? result : result.rows).length;
}
