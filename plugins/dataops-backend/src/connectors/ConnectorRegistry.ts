import { ConflictError, NotFoundError } from '@backstage/errors';
import { Connector } from '@headwater/backstage-plugin-dataops-node';

/** Longest id that the tables hold (`raw_event.source`). */
const MAX_ID = 32;

/** The connectors of this portal, by id. */
export class ConnectorRegistry {
  readonly #connectors = new Map<string, Connector>();

  add(connector: Connector): void {
    if (!/^[a-z0-9-]+$/.test(connector.id) || connector.id.length > MAX_ID) {
      throw new ConflictError(
        `Connector id '${connector.id}': expected lower-case letters, digits and dashes, at most ${MAX_ID}`,
      );
    }
    if (this.#connectors.has(connector.id)) {
      throw new ConflictError(`There are two connectors '${connector.id}'`);
    }
    this.#connectors.set(connector.id, connector);
  }

  get(id: string): Connector {
    const connector = this.#connectors.get(id);
    if (!connector) {
      throw new NotFoundError(
        `No connector '${id}'; there are ${[...this.#connectors.keys()].join(
          ', ',
        )}`,
      );
    }
    return connector;
  }
}
