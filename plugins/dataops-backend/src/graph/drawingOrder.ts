import { compareCodePoints } from '@headwater/backstage-plugin-dataops-common';
import { SummaryRow } from '../read/nodeSummary';

/**
 * Rows in the order in which a drawing takes them: tier, name, natural key.
 * `loadNodes` says the same in SQL for when not all of them are wanted; to
 * sort a few hundred here takes a fraction of what the database needs.
 */
export function inDrawingOrder(rows: readonly SummaryRow[]): SummaryRow[] {
  return rows
    .map(row => ({ row, tier: row.entity_tier ?? Infinity, name: nameOf(row) }))
    .sort(
      (a, b) =>
        (a.tier === b.tier ? 0 : a.tier - b.tier) ||
        compareTexts(a.name, b.name) ||
        compareTexts(a.row.namespace, b.row.namespace) ||
        compareTexts(a.row.name, b.row.name) ||
        compareTexts(a.row.kind, b.row.kind),
    )
    .map(({ row }) => row);
}

/** The shown name without regard to the case of ASCII letters, as `labelOrder` has it. */
function nameOf(row: SummaryRow): string {
  const named = row.kind === 'dataset' || row.kind === 'pipeline';
  const label = (named ? row.entity_label : null) ?? row.label;
  return label.replace(/[A-Z]+/g, letters => letters.toLowerCase());
}

function compareTexts(a: string, b: string): number {
  return a === b ? 0 : compareCodePoints(a, b);
}
