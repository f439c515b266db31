/**
 * Teaches the catalog the kinds Dataset and Pipeline.
 *
 * @packageDocumentation
 */
export { DataOpsKindsProcessor } from './DataOpsKindsProcessor';
export { catalogModuleDataops as default } from './module';
