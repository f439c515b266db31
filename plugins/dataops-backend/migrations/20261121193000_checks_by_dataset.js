// @ts-check

/*
 * The results of the checks of a dataset are summed over the runs that reported
 * them: they are found by dataset, not by run.
 */

const INDEX = 'io_facet_checks_idx';

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.raw(
    `create index ${INDEX} on io_facet (node_id, at) where name = 'dataQualityAssertions'`,
  );
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.raw(`drop index ${INDEX}`);
};
