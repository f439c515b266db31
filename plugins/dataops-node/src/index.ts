/**
 * Extension points of the Headwater backend.
 *
 * @packageDocumentation
 */
export type { Connector, ConnectorContext, TranslatedEvent } from './Connector';
export { dataopsConnectorsExtensionPoint } from './extensions';
export type { DataOpsConnectorsExtensionPoint } from './extensions';
