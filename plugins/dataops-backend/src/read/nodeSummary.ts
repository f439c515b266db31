import {
  formatNodeKey,
  NODE_KINDS,
  NodeSummary,
} from '@headwater/backstage-plugin-dataops-common';
import { Knex } from 'knex';
import { isScheduled, StatusColumns, toVerdict } from './effectiveStatus';
import { ReadContext } from './ReadContext';

const PLAIN_COLUMNS = [
  'n.id',
  'n.kind',
  'n.name',
  'n.label',
  'n.entity_id',
  'n.last_at',
  'n.data_at',
  'n.owner_ref',
  'n.owner_source',
  'n.status',
  'n.status_since',
  'n.status_reason',
  'n.due_at',
  'n.gone',
  'n.first_at',
  'n.schema_columns',
  'n.current_run_id',
  'ns.name as namespace',
  'e.ref as entity_ref',
  'e.label as entity_label',
  'e.type as entity_type',
  'e.tier as entity_tier',
  'e.system_ref as entity_system',
  'e.lifecycle as entity_lifecycle',
] as const;

/** The columns of {@link nodeQuery} that a summary is made of. */
export function summaryColumns(knex: Knex): Array<string | Knex.Raw> {
  return [...PLAIN_COLUMNS, knex.raw('? as scheduled', [isScheduled(knex)])];
}

/** A row with {@link summaryColumns}. */
export type SummaryRow = StatusColumns & {
  id: number;
  name: string;
  label: string;
  entity_id: number | null;
  owner_ref: string | null;
  owner_source: string | null;
  first_at: number | null;
  schema_columns: number | null;
  current_run_id: number | null;
  namespace: string;
  entity_ref: string | null;
  entity_label: string | null;
  entity_type: string | null;
  entity_tier: number | null;
  entity_system: string | null;
  entity_lifecycle: string | null;
};

/** What every row, card and graph node says of a thing. */
export function toSummary(
  row: SummaryRow,
  clock: Pick<ReadContext, 'now' | 'staleAfterMs'>,
): NodeSummary {
  const kind = NODE_KINDS.find(known => known === row.kind) ?? 'dataset';
  const identity = { namespace: row.namespace, name: row.name };
  // A job that belongs to a pipeline keeps its own name.
  const named = kind === 'dataset' || kind === 'pipeline';
  return {
    key: formatNodeKey({ kind, ...identity }),
    kind,
    label: (named && row.entity_label) || row.label,
    identity: kind === 'pipeline' ? undefined : identity,
    entityRef: row.entity_ref ?? undefined,
    type: row.entity_type ?? undefined,
    tier: toTier(row.entity_tier),
    ownerRef: row.owner_ref ?? undefined,
    ownerSource: toOwnerSource(row.owner_source),
    systemRef: row.entity_system ?? undefined,
    lifecycle: row.entity_lifecycle ?? undefined,
    verdict: toVerdict(row, clock),
  };
}

function toTier(tier: number | null): NodeSummary['tier'] {
  return tier === 1 || tier === 2 || tier === 3 ? tier : undefined;
}

function toOwnerSource(source: string | null): NodeSummary['ownerSource'] {
  return source === 'catalog' || source === 'openlineage' ? source : undefined;
}
