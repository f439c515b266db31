import { Knex } from 'knex';

/** Joins that replace ids by natural keys. */
const QUERIES: Record<string, string> = {
  job_inventory: `select ns.name as namespace, i.at, i.prefix
    from job_inventory i join namespace ns on ns.id = i.namespace_id`,
  raw_event: `select key, source, event_at, body, notes from raw_event`,
  node: `select n.key, n.kind, ns.name as namespace, n.name, n.label, n.search,
      c.key as canonical, e.ref as entity, n.first_at, n.last_at, n.lifecycle, n.lifecycle_at,
      n.streaming, n.deleted_at, n.unlisted_at, n.gone, cr.key as current_run, lr.key as last_run,
      n.schema_columns, n.data_at, n.job_type, n.job_type_at, n.written_at, n.written_phase,
      n.checks_at, n.checks_failed, n.checks_total, n.owner_ref, n.owner_source, n.status, n.status_since,
      n.status_reason, n.due_at, n.alike_key, n.alike_within
    from node n join namespace ns on ns.id = n.namespace_id
    left join node c on c.id = n.canonical_id
    left join entity e on e.id = n.entity_id
    left join run cr on cr.id = n.current_run_id
    left join run lr on lr.id = n.last_run_id`,
  run: `select r.key, j.key as job, r.run_id, r.origin, r.state, r.phase, r.started_at, r.ended_at,
      r.first_at, r.last_at, r.nominal_start, r.nominal_end, p.key as parent, r.proof_at, r.producer
    from run r join node j on j.id = r.job_id left join run p on p.id = r.parent_run_id`,
  run_io: `select r.key as run, n.key as node, io.direction, io.first_at, io.last_at
    from run_io io join run r on r.id = io.run_id join node n on n.id = io.node_id`,
  node_facet: `select n.key as node, f.name, f.at, f.value from node_facet f join node n on n.id = f.node_id`,
  run_facet: `select r.key as run, f.name, f.at, f.value from run_facet f join run r on r.id = f.run_id`,
  io_facet: `select r.key as run, n.key as node, f.direction, f.name, f.at, f.value
    from io_facet f join run r on r.id = f.run_id join node n on n.id = f.node_id`,
  schema_version: `select n.key as node, s.key, s.fields, s.first_at, s.last_at
    from schema_version s join node n on n.id = s.node_id`,
  identity_link: `select a.key as a, b.key as b, l.reason, l.type, l.first_at
    from identity_link l join node a on a.id = l.a_id join node b on b.id = l.b_id`,
  identity_decision: `select key, a_key, a_namespace, a_name, b_key, b_namespace, b_name, verdict, comment,
      decided_by from identity_decision`,
  edge: `select j.key as job, n.key as node, e.direction, c.key as canonical, e.current, e.first_at, e.last_at
    from edge e join node j on j.id = e.job_id join node n on n.id = e.node_id
    join node c on c.id = e.canonical_id`,
  column_edge: `select s.key as set_key, ce.position, ce.output_column, n.key as input, ce.input_column, ce.transformations
    from column_edge ce join column_set s on s.id = ce.set_id join node n on n.id = ce.input_node_id`,
  run_column: `select r.key as run, n.key as node, s.key as set_key
    from run_column rc join run r on r.id = rc.run_id join node n on n.id = rc.node_id join column_set s on s.id = rc.set_id`,
  current_column: `select j.key as job, n.key as node, s.key as set_key
    from current_column cc join node j on j.id = cc.job_id join node n on n.id = cc.node_id join column_set s on s.id = cc.set_id`,
};

const BOOLEANS = new Set(['streaming', 'gone', 'current']);

/**
 * The whole state as text, with natural keys for ids and without times of
 * receipt: two databases that were told the same give the same text, byte for
 * byte, whatever the order and the engine.
 */
export async function dumpState(knex: Knex): Promise<string> {
  const lines: string[] = [];
  for (const [table, sql] of Object.entries(QUERIES)) {
    const result = await knex.raw(sql);
    const rows: Array<Record<string, unknown>> = Array.isArray(result)
      ? result
      : result.rows;
    lines.push(
      ...rows.map(row => `${table} ${JSON.stringify(normalised(row))}`).sort(),
    );
  }
  return lines.join('\n');
}

function normalised(row: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).map(([column, value]) => [
      column,
      BOOLEANS.has(column) ? Boolean(value) : value,
    ]),
  );
}
