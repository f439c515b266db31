// @ts-check

/*
 * Names that may be one dataset, and what people decided of them. The likeness
 * of names that are there already is worked out when the database is opened
 * (src/store/fillLikeness.ts): the rule is code of the plugin.
 */

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

  await knex.schema.createTable('shared_likeness', table => {
    table.comment(
      'Derived: every node.alike_key that two names had. Candidates are looked for under these only.',
    );
    table.string('alike_key', 44).notNullable();
    table.primary(['alike_key'], 'shared_likeness_pk');
  });

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
