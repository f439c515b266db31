// @ts-check

/*
 * Names that may be one dataset, and what people decided of them.
 */

const { createHash } = require('node:crypto');
const { likenessOf } = require('@headwater/backstage-plugin-dataops-common');

/** Rows that are filled by one statement; bounds the memory that it takes. */
const BATCH = 5_000;

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.alterTable('node', table => {
    table
      .string('alike_key', 44)
      .comment(
        'Derived from the name of a dataset: equal for all names that may be the same dataset',
      );
    table
      .string('alike_within', 44)
      .comment(
        'Names that both have one are alike only where it is equal: the database',
      );
    table.index(['alike_key', 'canonical_id'], 'node_alike_idx');
  });
  await fill(knex);

  await knex.schema.createTable('shared_likeness', table => {
    table.comment(
      'Derived: every node.alike_key that two names had. Candidates are looked for under these only.',
    );
    table.string('alike_key', 44).notNullable();
    table.primary(['alike_key'], 'shared_likeness_pk');
  });
  await knex.raw(
    `insert into shared_likeness (alike_key)
     select alike_key from node where alike_key is not null
      group by alike_key having count(*) > 1`,
  );

  await knex.schema.createTable('identity_decision', table => {
    table.comment(
      'What a person said of two names: the same dataset, or different ones. Of names and not of nodes, so that it holds for names that come later.',
    );
    table
      .string('key', 44)
      .notNullable()
      .comment('Hash of the two names; the same for both orders');
    table.string('a_key', 44).notNullable().comment('node.key; the lesser');
    table.text('a_namespace').notNullable();
    table.text('a_name').notNullable();
    table.string('b_key', 44).notNullable();
    table.text('b_namespace').notNullable();
    table.text('b_name').notNullable();
    table.string('verdict', 16).notNullable().comment('same or different');
    table.text('comment');
    table
      .text('decided_by')
      .notNullable()
      .comment('Entity reference of a user, or subject of a service');
    table.double('decided_at').notNullable();
    table.primary(['key'], 'identity_decision_pk');
    table.index(['a_key'], 'identity_decision_a_idx');
    table.index(['b_key'], 'identity_decision_b_idx');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  // Names that were joined stay so until there is news of them.
  await knex('identity_link').where({ reason: 'review' }).delete();
  await knex.schema.dropTable('identity_decision');
  await knex.schema.dropTable('shared_likeness');
  await knex.schema.alterTable('node', table => {
    table.dropIndex(['alike_key', 'canonical_id'], 'node_alike_idx');
    table.dropColumn('alike_key');
    table.dropColumn('alike_within');
  });
};

/**
 * Works out the likeness of the names that are there already.
 *
 * @param {import('knex').Knex} knex
 */
async function fill(knex) {
  let last = 0;
  for (;;) {
    const rows = await knex({ n: 'node' })
      .join({ ns: 'namespace' }, 'ns.id', 'n.namespace_id')
      .where('n.kind', 'dataset')
      .where('n.id', '>', last)
      .orderBy('n.id')
      .limit(BATCH)
      .select('n.id', 'n.name', 'ns.name as namespace');
    if (rows.length === 0) {
      return;
    }
    last = rows[rows.length - 1].id;
    await update(
      knex,
      rows.map(row => {
        const { key, within } = likenessOf(row);
        return [
          row.id,
          hash('alike', key),
          within === undefined ? null : hash('within', within),
        ];
      }),
    );
  }
}

/**
 * @param {import('knex').Knex} knex
 * @param {Array<Array<string | number | null>>} values
 */
async function update(knex, values) {
  const isPostgres = String(knex.client.config.client).includes('pg');
  const list = isPostgres
    ? `select (value->>0)::int as id, value->>1 as alike_key, value->>2 as alike_within
         from jsonb_array_elements(?::jsonb) as list (value)`
    : `select json_extract(value, '$[0]') as id, json_extract(value, '$[1]') as alike_key,
              json_extract(value, '$[2]') as alike_within from json_each(?)`;
  await knex.raw(
    `update node set alike_key = v.alike_key, alike_within = v.alike_within
       from (${list}) v where node.id = v.id`,
    [JSON.stringify(values)],
  );
}

/** As `hashKey` of the store. @param {string[]} parts */
function hash(...parts) {
  return createHash('sha256')
    .update(parts.join('\0'))
    .digest('base64url')
    .slice(0, 43);
}
