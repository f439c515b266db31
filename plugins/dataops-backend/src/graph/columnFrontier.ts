import { Knex } from 'knex';
import { idList } from '../access/jsonList';
import { isPostgres } from '../store/dialect';

/** A column of a dataset, by canonical `node.id`; `''` is the whole dataset. */
export type ColumnPlace = { dataset: number; column: string };

/**
 * What a walk over columns has reached, and of that what is new. A whole
 * dataset stands for all of its columns, and every column is touched by what
 * is said of the whole; each edge is met once, however the walk gets to it.
 */
export class ColumnFrontier {
  readonly #datasets = new Set<number>();
  readonly #places = new Map<string, ColumnPlace>();
  #ring: ColumnPlace[] = [];
  #fresh: number[] = [];
  #before: ColumnPlace[] = [];

  constructor(start: ColumnPlace) {
    this.advance([start]);
  }

  /** Nothing new was reached. */
  get done(): boolean {
    return this.#ring.length === 0;
  }

  /** Makes of some places, as far as they are new, the next ring. */
  advance(places: readonly ColumnPlace[]): void {
    this.#before = [...this.#places.values()];
    this.#ring = [];
    this.#fresh = [];
    for (const place of places) {
      const key = keyOf(place);
      const whole = keyOf({ ...place, column: '' });
      if (!this.#places.has(key) && !this.#places.has(whole)) {
        this.#places.set(key, place);
        this.#ring.push(place);
      }
      if (!this.#datasets.has(place.dataset)) {
        this.#datasets.add(place.dataset);
        this.#fresh.push(place.dataset);
      }
    }
  }

  /** Leaves of a query the edges that begin in the ring. */
  narrow(
    query: Knex.QueryBuilder,
    knex: Knex,
    names: { canonicalId: string; column: string },
  ): Knex.QueryBuilder {
    const { canonicalId, column } = names;
    const whole = ids(this.#ring.filter(place => place.column === ''));
    const earlier = this.#before.filter(place => whole.has(place.dataset));
    const inPlaces = (places: readonly ColumnPlace[]) =>
      knex.raw('(??, ??) in ?', [canonicalId, column, placeList(knex, places)]);
    return query
      .where(knex.raw('?? in ?', [canonicalId, idList(knex, ids(this.#ring))]))
      .where(any =>
        any
          .where(said =>
            said
              .where(column, '')
              .where(
                knex.raw('?? in ?', [canonicalId, idList(knex, this.#fresh)]),
              ),
          )
          .orWhere(named =>
            named
              .whereNot(column, '')
              .where(either =>
                either
                  .where(inPlaces(this.#ring))
                  .orWhere(all =>
                    all
                      .where(
                        knex.raw('?? in ?', [canonicalId, idList(knex, whole)]),
                      )
                      .whereNot(inPlaces(earlier)),
                  ),
              ),
          ),
      );
  }
}

function ids(places: readonly ColumnPlace[]): Set<number> {
  return new Set(places.map(place => place.dataset));
}

function keyOf({ dataset, column }: ColumnPlace): string {
  return `${dataset} ${column}`;
}

/** Places as a subquery with one bound value, like `idList`. */
function placeList(knex: Knex, places: readonly ColumnPlace[]): Knex.Raw {
  const list = JSON.stringify(
    places.map(({ dataset, column }) => [dataset, column]),
  );
  return isPostgres(knex)
    ? knex.raw(
        '(select (value->>0)::int, value->>1 from jsonb_array_elements(?::jsonb) as list (value))',
        [list],
      )
    : knex.raw(
        `(select json_extract(value, '$[0]'), json_extract(value, '$[1]') from json_each(?))`,
        [list],
      );
}
