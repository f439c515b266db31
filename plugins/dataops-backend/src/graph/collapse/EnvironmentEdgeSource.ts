import { NONE } from '../../read/listFilters';
import { ReadContext } from '../../read/ReadContext';
import { EdgeSource, Flow, Frontier } from '../EdgeSource';
import { Environments } from './environments';

/** A graph of some environments only: the data is not followed into others. */
export class EnvironmentEdgeSource implements EdgeSource {
  readonly #context: ReadContext;
  readonly #source: EdgeSource;
  readonly #environments: Environments;
  readonly #wanted: ReadonlySet<string>;
  readonly #outside = new Set<number>();

  /** @param options - `within`: environments, `none` for what is in no known one */
  constructor(
    context: ReadContext,
    source: EdgeSource,
    options: { within?: readonly string[]; environments?: Environments },
  ) {
    const { within = [], environments = new Environments() } = options;
    environments.check(within);
    this.#context = context;
    this.#source = source;
    this.#environments = environments;
    this.#wanted = new Set(within);
  }

  /** How many nodes were met so far where the data leaves the environments. */
  get outside(): number {
    return this.#outside.size;
  }

  async expand(from: Frontier, flow: Flow): Promise<Frontier> {
    const { datasets, processes } = await this.#source.expand(from, flow);
    const environments = await this.#environments.of(this.#context, [
      ...datasets,
      ...processes,
    ]);
    const inside = (id: number) => {
      const wanted = this.#wanted.has(environments.get(id) ?? NONE);
      if (!wanted) {
        this.#outside.add(id);
      }
      return wanted;
    };
    return {
      datasets: datasets.filter(inside),
      processes: processes.filter(inside),
    };
  }
}
