// @ts-check

/*
 * The tables of the plugin, in the order in which data flows through them:
 *
 *   raw_event ─▶ node, run, run_io, *_facet, schema_version, identity_link,
 *   run_column      what events say, merged so that order and duplicates do not
 *                   matter
 *     ─▶ edge, current_column, node.canonical_id, node.current_run_id, verdicts
 *                   derived from those in the same transaction; can be rebuilt
 *   entity, entity_identity, entity_job, declared_edge
 *                   a mirror of what the catalog declares
 *
 * Instants are whole milliseconds UTC in double precision: exact up to 2^53,
 * and a plain number in every driver, which 64-bit integers are not.
 *
 * `key` columns are hashes of natural keys (src/store/keys.ts), because names
 * may be longer than a database can index.
 */

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('raw_event', table => {
    table.comment('Every event and artifact as received, redacted, once.');
    table.increments('id');
    table.string('key', 44).notNullable().comment('Hash of the content');
    table.string('source', 32).notNullable().comment('Connector id');
    table.double('event_at').notNullable();
    table.double('received_at').notNullable();
    table
      .integer('node_id')
      .comment('The job, or the dataset of a DatasetEvent');
    table.integer('run_id').comment('The run, of a RunEvent');
    table.text('body', 'longtext').notNullable();
    table.text('notes').comment('JSON: what was assumed, cut or dropped');
    table.unique(['key'], { indexName: 'raw_event_key_uniq' });
    table.index(['received_at'], 'raw_event_received_idx');
    table.index(['event_at', 'id'], 'raw_event_event_idx');
    table.index(['run_id'], 'raw_event_run_idx');
  });

  await knex.schema.createTable('namespace', table => {
    table.comment('OpenLineage namespaces: naming authorities.');
    table.increments('id');
    table.string('key', 44).notNullable();
    table.text('name').notNullable();
    table.unique(['key'], { indexName: 'namespace_key_uniq' });
  });

  await knex.schema.createTable('entity', table => {
    table.comment(
      'Mirror of the Dataset and Pipeline entities of the catalog.',
    );
    table.increments('id');
    table.text('ref').notNullable();
    table.string('kind', 16).notNullable().comment('dataset or pipeline');
    table.text('label').notNullable();
    table.text('description');
    table.text('type');
    table.text('lifecycle');
    table.text('owner_ref');
    table.text('system_ref');
    table.integer('tier');
    table.text('spec', 'longtext').notNullable();
    table.string('etag', 44).notNullable();
    table.unique(['ref'], { indexName: 'entity_ref_uniq' });
  });

  await knex.schema.createTable('node', table => {
    table.comment('Nodes of the lineage graph: every name of every thing.');
    table.increments('id');
    table.string('key', 44).notNullable();
    table.string('kind', 16).notNullable();
    table.integer('namespace_id').notNullable();
    table.text('name').notNullable();
    table.text('label').notNullable();
    table
      .text('search', 'longtext')
      .notNullable()
      .comment('Lower-case text that a search looks in');
    table
      .integer('canonical_id')
      .comment(
        'The node that stands for all names of this dataset; itself for most',
      );
    table.integer('entity_id').comment('The entity that stands for it');
    table.double('first_at').comment('Null = only declared, never in an event');
    table.double('last_at');
    table.string('lifecycle', 16);
    table.double('lifecycle_at');
    table.boolean('streaming').notNullable().defaultTo(false);
    table
      .string('job_type', 64)
      .comment('TASK, DAG, MODEL, TEST ... as the producer says');
    table.double('job_type_at');
    table.double('deleted_at');
    table
      .boolean('gone')
      .notNullable()
      .defaultTo(false)
      .comment('Derived: dropped or deleted, and not seen since');
    table
      .integer('current_run_id')
      .comment('Derived: the run whose edges count');
    table.integer('last_run_id').comment('Derived: the newest run');
    table
      .integer('schema_columns')
      .comment('Derived: columns of the newest schema');
    table
      .double('data_at')
      .comment('Derived: end of the last run that wrote it');
    table
      .double('written_at')
      .comment('Derived: end of the last run that wrote it, or failed to');
    table.string('written_phase', 16);
    table
      .double('checks_at')
      .comment('Derived: when its newest checks were reported');
    table.integer('checks_failed');
    table.integer('checks_total');
    table
      .text('owner_ref')
      .comment('Derived: entity owner, else a reported one');
    table.string('owner_source', 16);
    table.string('status', 16).notNullable().defaultTo('unknown');
    table.double('status_since');
    table.text('status_reason').notNullable().defaultTo('');
    table
      .double('due_at')
      .comment('When the status lapses unless news arrives');
    table.unique(['key'], { indexName: 'node_key_uniq' });
    table.index(['kind', 'canonical_id'], 'node_kind_idx');
    table.index(['canonical_id'], 'node_canonical_idx');
    table.index(['entity_id'], 'node_entity_idx');
    table.index(['namespace_id', 'kind'], 'node_namespace_idx');
  });

  await knex.schema.createTable('run', table => {
    table.comment(
      'Runs of jobs, and designs: what a job says it does without running.',
    );
    table.increments('id');
    table.string('key', 44).notNullable();
    table.integer('job_id').notNullable();
    table.text('run_id').notNullable().comment('As the producer sent it');
    table
      .string('origin', 8)
      .notNullable()
      .comment('run, design, or stub: only ever named as a parent');
    table
      .text('state')
      .notNullable()
      .comment('JSON of the merged RunStateValue');
    table
      .string('phase', 16)
      .notNullable()
      .comment('Derived: running, complete, failed, aborted, unknown');
    table.double('started_at');
    table.double('ended_at');
    table.double('first_at');
    table.double('last_at');
    table.double('nominal_start');
    table.double('nominal_end');
    table.text('producer').comment('Of the latest event');
    table.integer('parent_run_id').comment('run.id of the parent');
    table
      .double('proof_at')
      .comment(
        'Derived: since when its edges count; null = they prove nothing yet',
      );
    table.unique(['key'], { indexName: 'run_key_uniq' });
    table.index(['job_id', 'proof_at', 'run_id'], 'run_proof_idx');
    table.index(['job_id', 'last_at'], 'run_last_idx');
    table.index(['run_id'], 'run_run_id_idx');
    table.index(['parent_run_id'], 'run_parent_idx');
  });

  await knex.schema.createTable('run_io', table => {
    table.comment(
      'Which datasets a run read or wrote: the union over all its events.',
    );
    table.integer('run_id').notNullable();
    table.integer('node_id').notNullable();
    table.string('direction', 6).notNullable();
    table.double('first_at').notNullable();
    table.double('last_at').notNullable();
    table.primary(['run_id', 'direction', 'node_id'], 'run_io_pk');
    table.index(['node_id', 'direction'], 'run_io_node_idx');
  });

  for (const [name, columns] of /** @type {Array<[string, string[]]>} */ ([
    ['node_facet', ['node_id']],
    ['run_facet', ['run_id']],
    ['io_facet', ['run_id', 'direction', 'node_id']],
  ])) {
    await knex.schema.createTable(name, table => {
      table.comment(
        'Facets by name: the newest counts, ties go to the greater canonical JSON.',
      );
      for (const column of columns) {
        if (column === 'direction') {
          table.string(column, 6).notNullable();
        } else {
          table.integer(column).notNullable();
        }
      }
      table.string('name', 128).notNullable();
      table.double('at').notNullable();
      table.text('value', 'longtext').notNullable().comment('Canonical JSON');
      table.primary([...columns, 'name'], `${name}_pk`);
    });
  }

  await knex.schema.createTable('schema_version', table => {
    table.comment('Columns of a dataset, a row for each different set.');
    table.integer('node_id').notNullable();
    table.string('key', 44).notNullable().comment('Hash of the fields');
    table.text('fields', 'longtext').notNullable();
    table.double('first_at').notNullable();
    table.double('last_at').notNullable();
    table.primary(['node_id', 'key'], 'schema_version_pk');
  });

  await knex.schema.createTable('identity_link', table => {
    table.comment('Two names of one dataset, and who says so.');
    table.integer('a_id').notNullable();
    table.integer('b_id').notNullable();
    table.string('reason', 16).notNullable();
    table.string('type', 64).notNullable().defaultTo('');
    table.double('first_at').notNullable();
    table.primary(['a_id', 'b_id', 'reason', 'type'], 'identity_link_pk');
    table.index(['b_id'], 'identity_link_b_idx');
  });

  await knex.schema.createTable('edge', table => {
    table.comment(
      'The observed graph: what jobs read and write. Rows stay when they are no longer current.',
    );
    table.integer('job_id').notNullable();
    table
      .integer('node_id')
      .notNullable()
      .comment('The dataset under the name that was reported');
    table.string('direction', 6).notNullable();
    table
      .integer('canonical_id')
      .notNullable()
      .comment('Derived: node.canonical_id of node_id');
    table
      .boolean('current')
      .notNullable()
      .comment('Derived: in the run that counts, and nothing of it gone');
    table.double('first_at').notNullable();
    table.double('last_at').notNullable();
    table.primary(['job_id', 'direction', 'node_id'], 'edge_pk');
    table.index(
      ['canonical_id', 'direction', 'current', 'job_id'],
      'edge_canonical_idx',
    );
    table.index(['node_id'], 'edge_node_idx');
  });

  await knex.schema.createTable('column_set', table => {
    table.comment(
      'Column lineage by content: a thousand runs that say the same share one.',
    );
    table.increments('id');
    table.string('key', 44).notNullable();
    table.unique(['key'], { indexName: 'column_set_key_uniq' });
  });
  await knex.schema.createTable('column_edge', table => {
    table.integer('set_id').notNullable();
    table.integer('position').notNullable();
    table
      .text('output_column')
      .notNullable()
      .defaultTo('')
      .comment("'' = the whole dataset");
    table.integer('input_node_id').notNullable();
    table.text('input_column').notNullable().defaultTo('');
    table.text('transformations').notNullable().comment('JSON');
    table.primary(['set_id', 'position'], 'column_edge_pk');
    table.index(['input_node_id'], 'column_edge_input_idx');
  });
  await knex.schema.createTable('run_column', table => {
    table.integer('run_id').notNullable();
    table
      .integer('node_id')
      .notNullable()
      .comment('The dataset whose columns are explained');
    table.integer('set_id').notNullable();
    table.primary(['run_id', 'node_id', 'set_id'], 'run_column_pk');
  });
  await knex.schema.createTable('current_column', table => {
    table.comment('Derived: the column sets of the run that counts.');
    table.integer('job_id').notNullable();
    table.integer('node_id').notNullable();
    table.integer('set_id').notNullable();
    table.primary(['job_id', 'node_id', 'set_id'], 'current_column_pk');
    table.index(['set_id'], 'current_column_set_idx');
    table.index(['node_id'], 'current_column_node_idx');
  });

  await knex.schema.createTable('entity_identity', table => {
    table.comment(
      'The names under which an entity says its dataset is reported.',
    );
    table.integer('entity_id').notNullable();
    table.integer('node_id').notNullable();
    table.integer('position').notNullable();
    table.primary(['entity_id', 'node_id'], 'entity_identity_pk');
    table.index(['node_id'], 'entity_identity_node_idx');
  });
  await knex.schema.createTable('entity_job', table => {
    table.comment(
      'The jobs that a Pipeline entity says are its own; a trailing * matches the rest.',
    );
    table.integer('entity_id').notNullable();
    table.integer('position').notNullable();
    table.text('namespace').notNullable();
    table.text('pattern').notNullable();
    table.primary(['entity_id', 'position'], 'entity_job_pk');
  });
  await knex.schema.createTable('declared_edge', table => {
    table.comment('What entities declare: from feeds to.');
    table.integer('from_id').notNullable();
    table.integer('to_id').notNullable();
    table
      .integer('entity_id')
      .notNullable()
      .comment('The entity that declares it');
    table.primary(['from_id', 'to_id', 'entity_id'], 'declared_edge_pk');
    table.index(['to_id'], 'declared_edge_to_idx');
    table.index(['entity_id'], 'declared_edge_entity_idx');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  for (const table of [
    'declared_edge',
    'entity_job',
    'entity_identity',
    'current_column',
    'run_column',
    'column_edge',
    'column_set',
    'edge',
    'identity_link',
    'schema_version',
    'io_facet',
    'run_facet',
    'node_facet',
    'run_io',
    'run',
    'node',
    'entity',
    'namespace',
    'raw_event',
  ]) {
    await knex.schema.dropTable(table);
  }
};
