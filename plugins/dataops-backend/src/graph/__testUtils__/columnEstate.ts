import { Knex } from 'knex';

/** What one job says of columns, as `dataset.column`, or `dataset` for the whole. */
export type ColumnSaying = {
  job: string;
  from: string;
  to: string;
  transformations?: object[];
};

/** Adds column lineage to an estate, as of the runs that count. */
export async function sayColumns(
  knex: Knex,
  sayings: readonly ColumnSaying[],
): Promise<void> {
  for (const [i, saying] of sayings.entries()) {
    const [input, inputColumn = ''] = saying.from.split('.');
    const [output, outputColumn = ''] = saying.to.split('.');
    const [{ id }] = await knex('column_set')
      .insert({ key: `set ${i}` })
      .returning('id');
    await knex('column_edge').insert({
      set_id: id,
      position: 0,
      output_column: outputColumn,
      input_node_id: await nodeId(knex, 'dataset', input),
      input_column: inputColumn,
      transformations: JSON.stringify(saying.transformations ?? []),
    });
    await knex('current_column').insert({
      job_id: await nodeId(knex, 'job', saying.job),
      node_id: await nodeId(knex, 'dataset', output),
      set_id: id,
    });
  }
}

/** Makes one dataset another name of a second. */
export async function nameTwice(
  knex: Knex,
  name: string,
  canonical: string,
): Promise<void> {
  await knex('node')
    .where({ kind: 'dataset', name })
    .update({ canonical_id: await nodeId(knex, 'dataset', canonical) });
}

async function nodeId(knex: Knex, kind: string, name: string): Promise<number> {
  const row = await knex('node').where({ kind, name }).first('id');
  return row.id;
}
