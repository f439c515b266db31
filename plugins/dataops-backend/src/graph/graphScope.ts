import { InputError } from '@backstage/errors';
import { ReadContext } from '../read/ReadContext';
import { GraphContext } from './EdgeScope';
import { EdgeSource } from './EdgeSource';
import { HistoryEdgeSource } from './history/HistoryEdgeSource';
import { Instant, resolveInstant } from './history/instants';
import { SqlEdgeSource } from './SqlEdgeSource';

/** Which edges a reader asks for. */
export type ScopeOptions = {
  /** An instant in ISO 8601, or a run id: the graph as it was then. */
  asOf?: string;
  /** Draw edges that are not current, too. */
  includePast?: boolean;
  /** After this long without a report an edge that is not current is expired; absent = never. */
  edgeExpiryMs?: number;
};

/**
 * The scope of a read, and the instant where it is in the past.
 *
 * @throws InputError when the past of the past is asked for
 */
export async function graphScope(
  base: ReadContext,
  { asOf, includePast, edgeExpiryMs }: ScopeOptions,
): Promise<Pick<GraphContext, 'edges'> & { instant?: Instant }> {
  if (asOf !== undefined && includePast) {
    throw new InputError(
      `'asOf' and 'include' do not go together: of the past only what counted then is drawn`,
    );
  }
  if (asOf !== undefined) {
    const instant = await resolveInstant(base, asOf);
    return { edges: instant, instant };
  }
  return includePast
    ? { edges: { kind: 'with-past', expiryMs: edgeExpiryMs } }
    : {};
}

/** What walks the graph of a scope; what is in memory are the current edges only. */
export function sourceOf(
  context: GraphContext,
  source?: EdgeSource,
): EdgeSource {
  if (context.edges?.kind === 'as-of') {
    return new HistoryEdgeSource(context);
  }
  const current = source ?? context.memory?.source;
  return current && !context.edges ? current : new SqlEdgeSource(context);
}
