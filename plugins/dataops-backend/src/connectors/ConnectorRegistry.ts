import { ConflictError, NotFoundError } from '@backstage/errors';
import { Connector } from '@headwater/backstage-plugin-dataops-node';

/** The connectors of this portal, by id. */
export class ConnectorRegistry {
  readonly #connectors = new Map<string, Connector>();

  add(connector: Connector): void {
    if (!/^[a-z0-9-]+$/.test(connector.id)) {
      throw new ConflictError(
        `Connector id '${connector.id}': expected lower-case letters, digits and dashes`,
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
