export { parseLooseInstant } from './check/apiFormats';
export { createBodyCheck } from './check/createBodyCheck';
export { createParameterCheck } from './check/createParameterCheck';
export type {
  CheckedParameters,
  GivenParameters,
} from './check/createParameterCheck';
export { dataopsOpenApi } from './dataopsOpenApi';
export type {
  components as DataOpsComponents,
  defaults as DataOpsDefaults,
  operations as DataOpsOperations,
  paths as DataOpsPaths,
} from './generated/schema';
export type {
  ApiContent,
  ApiMethod,
  ApiOperation,
  ApiParameter,
  ApiPathItem,
  ApiResponse,
  ApiSchema,
  OpenApiDocument,
} from './OpenApiDocument';
