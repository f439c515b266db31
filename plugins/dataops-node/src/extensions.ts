import { createExtensionPoint } from '@backstage/backend-plugin-api';
import { Connector } from './Connector';

/**
 * Lets modules teach the backend to read further tools.
 *
 * @public
 */
export interface DataOpsConnectorsExtensionPoint {
  /**
   * Adds a connector, before the backend serves its first request.
   *
   * @throws ConflictError when another connector has the same id
   */
  addConnector(connector: Connector): void;
}

/**
 * {@link DataOpsConnectorsExtensionPoint}, for modules of the plugin `dataops`.
 *
 * @public
 */
export const dataopsConnectorsExtensionPoint =
  createExtensionPoint<DataOpsConnectorsExtensionPoint>({
    id: 'dataops.connectors',
  });
