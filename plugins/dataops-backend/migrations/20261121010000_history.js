// @ts-check

/*
 * Says how far back the runs go. What retention deleted cannot be seen from
 * what is left, and lineage as of an instant before that must not be guessed.
 */

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('history', table => {
    table.comment('One row: how far back the history goes.');
    table.integer('id').primary();
    table
      .double('runs_since')
      .comment(
        'At this instant and later it is known which run of each job counted; null = always',
      );
  });
  await knex('history').insert({ id: 1, runs_since: null });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('history');
};
