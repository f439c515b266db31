import { GraphContext } from '../EdgeScope';
import { EdgeSource, Flow, Frontier } from '../EdgeSource';
import { observedStep } from '../observedStep';

/**
 * The graph as it was at the instant of the context's scope. What entities
 * declare has no history, so only what events proved is walked.
 */
export class HistoryEdgeSource implements EdgeSource {
  readonly #context: GraphContext;

  constructor(context: GraphContext) {
    this.#context = context;
  }

  expand(from: Frontier, flow: Flow): Promise<Frontier> {
    return observedStep(this.#context, from, flow);
  }
}
