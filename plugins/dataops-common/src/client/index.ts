export * from './DataOpsApi';
export { DataOpsClient } from './DataOpsClient';
