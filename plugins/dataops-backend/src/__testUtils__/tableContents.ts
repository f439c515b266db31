import { Knex } from 'knex';

/** Tables in `migrations/` that hold what was sent. */
const INGESTED = [
  'raw_event',
  'namespace',
  'node',
  'run',
  'run_io',
  'node_facet',
  'run_facet',
  'io_facet',
  'schema_version',
  'identity_link',
  'edge',
  'column_set',
  'column_edge',
  'run_column',
  'current_column',
  'job_inventory',
];

/** How many rows there are of everything that ingest writes, in one text. */
export async function rowCounts(knex: Knex): Promise<string> {
  const [row] = await knex.select(
    Object.fromEntries(INGESTED.map(table => [table, knex(table).count('*')])),
  );
  return JSON.stringify(row);
}

/** Deletes everything that ingest wrote, between two tests of new stores. */
export async function forgetAll(knex: Knex): Promise<void> {
  for (const table of INGESTED) {
    await knex(table).delete();
  }
}

/** Every value of every column of every table, whatever its type, as text. */
export async function allTexts(knex: Knex): Promise<string> {
  const texts: string[] = [];
  for (const table of await tableNames(knex)) {
    for (const row of await knex(table).select('*')) {
      texts.push(`${table} ${JSON.stringify(Object.values(row))}`);
    }
  }
  return texts.join('\n');
}

async function tableNames(knex: Knex): Promise<string[]> {
  const rows: Array<{ name: string }> = String(
    knex.client.config.client,
  ).includes('pg')
    ? await knex('information_schema.tables')
        .where('table_schema', knex.raw('current_schema()'))
        .select({ name: 'table_name' })
    : await knex('sqlite_master').where('type', 'table').select('name');
  return rows.map(row => row.name);
}
