/**
 * The pure part of Headwater: kinds, identities, parsing and lineage. Imports
 * no server, no database and no React.
 *
 * @packageDocumentation
 */
export * from './api';
export * from './client';
export * from './dbt';
export * from './facts';
export * from './identity';
export * from './lineage';
export * from './model';
export * from './openapi';
export * from './openlineage';
export * from './redaction';
export {
  dataopsIdentityReviewPermission,
  dataopsObservedReadPermission,
  dataopsPermissions,
} from './permissions';
