/** Rows of the tables in `migrations/`; see there for what the columns mean. */

export type NodeRow = {
  id: number;
  key: string;
  kind: string;
  namespace_id: number;
  name: string;
  label: string;
  search: string;
  canonical_id: number | null;
  entity_id: number | null;
  first_at: number | null;
  last_at: number | null;
  lifecycle: string | null;
  lifecycle_at: number | null;
  streaming: boolean;
  job_type: string | null;
  job_type_at: number | null;
  deleted_at: number | null;
  unlisted_at: number | null;
  gone: boolean;
  current_run_id: number | null;
  last_run_id: number | null;
  schema_columns: number | null;
  data_at: number | null;
  written_at: number | null;
  written_phase: string | null;
  checks_at: number | null;
  checks_failed: number | null;
  checks_total: number | null;
  owner_ref: string | null;
  owner_source: string | null;
  status: string;
  status_since: number | null;
  status_reason: string;
  due_at: number | null;
  alike_key: string | null;
  alike_within: string | null;
};

export type RunRow = {
  id: number;
  key: string;
  job_id: number;
  run_id: string;
  origin: 'run' | 'design' | 'stub';
  state: string;
  phase: string;
  started_at: number | null;
  ended_at: number | null;
  first_at: number | null;
  last_at: number | null;
  nominal_start: number | null;
  nominal_end: number | null;
  producer: string | null;
  parent_run_id: number | null;
  proof_at: number | null;
};

export type IoRow = {
  run_id: number;
  node_id: number;
  direction: 'input' | 'output';
  first_at: number;
  last_at: number;
};

export type EdgeRow = {
  job_id: number;
  node_id: number;
  direction: 'input' | 'output';
  canonical_id: number;
  current: boolean;
  first_at: number;
  last_at: number;
};

export type InventoryRow = {
  namespace_id: number;
  at: number;
  prefix: string;
};

export type DecisionRow = {
  key: string;
  a_key: string;
  a_namespace: string;
  a_name: string;
  b_key: string;
  b_namespace: string;
  b_name: string;
  verdict: 'same' | 'different';
  comment: string | null;
  decided_by: string;
  decided_at: number;
};
