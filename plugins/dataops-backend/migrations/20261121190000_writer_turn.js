// @ts-check

/*
 * PostgreSQL: counts who writes, so that a writer can tell whether somebody
 * else wrote since it read. A sequence, because a row that every transaction
 * updates would leave a dead version each time, for as long as a backup runs.
 * SQLite has one writer anyway.
 */

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  if (isPostgres(knex)) {
    await knex.raw('create sequence writer_turn');
  }
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  if (isPostgres(knex)) {
    await knex.raw('drop sequence writer_turn');
  }
};

/** @param {import('knex').Knex} knex */
function isPostgres(knex) {
  return String(knex.client.config.client).includes('pg');
}
