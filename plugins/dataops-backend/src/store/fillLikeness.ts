import { Knex } from 'knex';
import { updateRows } from './bulk';
import { likenessColumns } from './likenessColumns';
import { NodeRow } from './tables';
import { writeTransaction } from './writeTransaction';

/** Names in one transaction: writers wait for it. */
const BATCH = 5_000;

type Name = Pick<NodeRow, 'id' | 'name'> & { namespace: string };

/**
 * Works out the likeness of names that were stored before there was such a
 * thing. Does nothing where there are none, and may run in several replicas.
 */
export async function fillLikeness(knex: Knex): Promise<void> {
  for (let found = BATCH; found === BATCH; ) {
    found = await writeTransaction(knex, fillSome);
  }
}

async function fillSome(tx: Knex): Promise<number> {
  const names: Name[] = await tx({ n: 'node' })
    .join({ ns: 'namespace' }, 'ns.id', 'n.namespace_id')
    .where('n.kind', 'dataset')
    .whereNull('n.alike_key')
    .limit(BATCH)
    .select('n.id', 'n.name', 'ns.name as namespace');
  if (names.length === 0) {
    return 0;
  }
  await updateRows(
    tx,
    'node',
    names.map(name => ({ id: name.id, ...likenessColumns('dataset', name) })),
    { key: ['id'], columns: ['alike_key', 'alike_within'] },
  );
  await tx.raw(
    `insert into shared_likeness (alike_key)
     select alike_key from node where alike_key is not null
      group by alike_key having count(*) > 1
      on conflict (alike_key) do nothing`,
  );
  return names.length;
}
