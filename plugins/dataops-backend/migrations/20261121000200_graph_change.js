// @ts-check

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('graph_change', table => {
    table.comment(
      'What transactions changed of the current graph, a row for each: copies in memory follow it. Ids commit in order, because there is one writer at a time.',
    );
    table.increments('id');
    table
      .text('jobs', 'longtext')
      .notNullable()
      .comment(
        'JSON: node.id of jobs whose edges came, or count now, or no longer',
      );
    table
      .text('nodes', 'longtext')
      .notNullable()
      .comment('JSON: node.id of what came, went, or changed for the graph');
    table
      .boolean('catalog')
      .notNullable()
      .comment('Whether entities or declared edges changed');
  });
  // There is always a newest row, from which a copy counts.
  await knex('graph_change').insert({
    jobs: '[]',
    nodes: '[]',
    catalog: false,
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('graph_change');
};
