import { InputError } from '@backstage/errors';
import {
  environmentOf,
  EnvironmentRule,
} from '@headwater/backstage-plugin-dataops-common';
import { idList } from '../../access/jsonList';
import { NONE } from '../../read/listFilters';
import { ReadContext } from '../../read/ReadContext';

/**
 * In which environment things are, by the configured rules. A Pipeline entity
 * is where the jobs are that it names, if these are all in one.
 */
export class Environments {
  readonly #rules: readonly EnvironmentRule[];

  constructor(rules: readonly EnvironmentRule[] = []) {
    this.#rules = rules;
  }

  /** Environments by `node.id`; what is in no known one is not in the answer. */
  async of(
    { knex }: ReadContext,
    ids: Iterable<number>,
  ): Promise<Map<number, string>> {
    const rows: Array<{ id: number; namespace: string }> = await knex({
      n: 'node',
    })
      .join({ ns: 'namespace' }, 'ns.id', 'n.namespace_id')
      .leftJoin({ ej: 'entity_job' }, join =>
        join
          .on('ej.entity_id', 'n.entity_id')
          .on(knex.raw(`n.kind || '' = 'pipeline'`)),
      )
      .where(knex.raw('n.id in ?', [idList(knex, ids)]))
      .distinct(
        'n.id',
        knex.raw('coalesce(ej.namespace, ns.name) as namespace'),
      );
    const found = new Map<number, Set<string | undefined>>();
    for (const { id, namespace } of rows) {
      const names = found.get(id) ?? new Set();
      found.set(id, names.add(environmentOf(this.#rules, namespace)));
    }
    return new Map(
      [...found].flatMap(([id, [name, ...others]]) =>
        name === undefined || others.length > 0 ? [] : [[id, name] as const],
      ),
    );
  }

  /**
   * Refuses names that are in no rule: a misspelt one would answer with nothing.
   *
   * @throws InputError
   */
  check(names: readonly string[]): void {
    const known = [...this.#rules.map(rule => rule.name), NONE];
    for (const name of names) {
      if (!known.includes(name)) {
        throw new InputError(
          `No environment is named '${name}'; known are ${known.join(', ')}`,
        );
      }
    }
  }
}
