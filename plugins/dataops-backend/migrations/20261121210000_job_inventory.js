// @ts-check

/*
 * Some payloads name all jobs of a kind, as a manifest does those of its dbt
 * project. A job that one of these misses is gone, unless it is heard of later.
 */

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('job_inventory', table => {
    table.comment(
      'When everything was listed of a namespace whose names of jobs begin so.',
    );
    table.integer('namespace_id').notNullable();
    table.double('at').notNullable();
    table.text('prefix').notNullable();
    table.primary(['namespace_id', 'at', 'prefix'], 'job_inventory_pk');
  });
  await knex.schema.alterTable('node', table => {
    table
      .double('unlisted_at')
      .comment(
        'Derived: the first inventory after it was last heard of that should list this job',
      );
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  // Jobs that are missing from one stay gone until there is news of them.
  await knex.schema.alterTable('node', table => {
    table.dropColumn('unlisted_at');
  });
  await knex.schema.dropTable('job_inventory');
};
