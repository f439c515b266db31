import {
  DeclaringPipeline,
  DerivedEdge,
  derivedEdges,
  pipelineEdges,
  pipelinesTouching,
} from './declaredEdges';
import { GraphContext } from './EdgeScope';

/** Everything declared of some datasets. */
export type DeclaredView = {
  /** By `node.id` of the pipeline: all that it declares, of other datasets too. */
  pipelines: ReadonlyMap<number, DeclaringPipeline>;
  derived: readonly DerivedEdge[];
};

/**
 * Loads what is declared of some datasets, in both directions; nothing where
 * the past is asked for, since nobody keeps when it was declared.
 */
export async function loadDeclaredView(
  context: GraphContext,
  datasets: readonly number[],
): Promise<DeclaredView> {
  if (context.edges?.kind === 'as-of') {
    return { pipelines: new Map(), derived: [] };
  }
  if (context.memory) {
    return context.memory.drawing.declaredView(datasets);
  }
  const pipelines = new Set([
    ...(await pipelinesTouching(context, datasets, 'upstream')),
    ...(await pipelinesTouching(context, datasets, 'downstream')),
  ]);
  const derived = new Map<string, DerivedEdge>();
  for (const flow of ['upstream', 'downstream'] as const) {
    for (const edge of await derivedEdges(context, datasets, flow)) {
      derived.set(`${edge.from} ${edge.to}`, edge);
    }
  }
  return {
    pipelines: await pipelineEdges(context, [...pipelines]),
    derived: [...derived.values()],
  };
}
