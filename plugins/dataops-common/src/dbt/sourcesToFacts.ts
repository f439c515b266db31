import { JsonObject } from '@backstage/types';
import { LineageFacts } from '../facts';
import { ArtifactHead, DbtContext, emptyFacts } from './DbtTranslation';
import { thresholdOf } from './nodeFacets';
import { parseDbtInstant } from './parseDbtInstant';
import { DbtResult } from './parseResults';
import { defined, numberOf, recordOf, textOf } from './readJson';
import { DbtOutcome } from './resultOutcome';

/** Freshness has a verdict (`error` is older than `error_after`) or could not be measured. */
const OUTCOMES: ReadonlyMap<string, DbtOutcome> = new Map<string, DbtOutcome>([
  ['pass', 'pass'],
  ['warn', 'warn'],
  ['error', 'fail'],
  ['runtime error', 'unknown'],
]);

/** What dbt's status of a source's freshness means. */
export function freshnessOutcome(result: DbtResult): DbtOutcome {
  return OUTCOMES.get(result.status.toLowerCase()) ?? 'unknown';
}

/**
 * What sources.json says: the facet `dbt_freshness` on each source's dataset.
 *
 * The artifact knows sources only by unique id, and `dbt source freshness` is
 * an invocation of its own, so the manifest serves as the list of names
 * whatever its invocation; nothing else of it is used. A source that no
 * manifest names is noted as unplaced and dropped.
 */
export function sourcesToFacts(options: {
  results: DbtResult[];
  joined: boolean;
  head: ArtifactHead;
  context: DbtContext;
}): LineageFacts {
  const { results, head, context } = options;
  const facts = emptyFacts(head, context.producer);
  if (context.manifest && !options.joined) {
    facts.notes.push({
      pointer: '/metadata/invocation_id',
      note: 'other-invocation',
    });
  }
  for (const result of results) {
    const node = context.manifest?.nodes.get(result.uniqueId);
    const dataset = node && context.naming.dataset(node);
    if (!dataset) {
      facts.notes.push({ pointer: result.pointer, note: 'unplaced' });
      continue;
    }
    const value = freshnessFacet(result, options.context.redactText);
    facts.datasets.push({
      dataset,
      facets: [{ name: 'dbt_freshness', value }],
    });
  }
  return facts;
}

/**
 * Instants in ms UTC, age in seconds at `snapshotted_at`. A scorecard computes
 * the age anew from `max_loaded_at`; this is what dbt saw.
 */
function freshnessFacet(
  result: DbtResult,
  redactText?: (text: string) => string,
): JsonObject {
  const { raw } = result;
  const criteria = recordOf(raw.criteria);
  const error = textOf(raw.error);
  return defined({
    unique_id: result.uniqueId,
    status: result.status,
    outcome: freshnessOutcome(result),
    max_loaded_at: parseDbtInstant(raw.max_loaded_at)?.ms,
    snapshotted_at: parseDbtInstant(raw.snapshotted_at)?.ms,
    age_s: numberOf(raw.max_loaded_at_time_ago_in_s),
    warn_after: thresholdOf(criteria.warn_after),
    error_after: thresholdOf(criteria.error_after),
    error: error && redactText ? redactText(error) : undefined,
  });
}
