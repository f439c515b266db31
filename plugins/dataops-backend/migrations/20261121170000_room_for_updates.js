// @ts-check

/*
 * PostgreSQL: rows of these tables are written again with every run of a job.
 * Where a page has room for the new version of a row, no index is touched.
 * SQLite writes rows in place.
 */

const TABLES = ['node', 'run', 'edge', 'schema_version', 'node_facet'];

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await fill(knex, 'set (fillfactor = 70)');
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await fill(knex, 'reset (fillfactor)');
};

/**
 * @param {import('knex').Knex} knex
 * @param {string} action
 */
async function fill(knex, action) {
  if (!String(knex.client.config.client).includes('pg')) {
    return;
  }
  for (const table of TABLES) {
    await knex.raw(`alter table ?? ${action}`, [table]);
  }
}
