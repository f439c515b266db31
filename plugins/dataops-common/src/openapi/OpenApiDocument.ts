/**
 * A JSON Schema as the document uses it: the keywords that mean the same in
 * draft-07 and in 2020-12, the dialect of OpenAPI 3.1.
 *
 * @public
 */
export interface ApiSchema {
  $ref?: string;
  /** Of a parameter: what it takes, as it stands in an error ("an entity reference or a node key"). */
  title?: string;
  description?: string;
  type?: string | readonly string[];
  enum?: readonly unknown[];
  const?: unknown;
  default?: unknown;
  examples?: readonly unknown[];
  format?: string;
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  items?: ApiSchema;
  minItems?: number;
  maxItems?: number;
  properties?: Readonly<Record<string, ApiSchema>>;
  required?: readonly string[];
  additionalProperties?: boolean | ApiSchema;
  minProperties?: number;
  anyOf?: readonly ApiSchema[];
  oneOf?: readonly ApiSchema[];
  /** Of a text: letters count in whatever case; the server compares in lower case. */
  'x-ignore-case'?: true;
}

/** @public */
export interface ApiParameter {
  name: string;
  in: 'query' | 'path' | 'header';
  description: string;
  required?: boolean;
  /** A list is sent as the same name several times. */
  explode?: true;
  style?: 'form';
  schema: ApiSchema;
}

/** @public */
export interface ApiContent {
  schema: ApiSchema;
  examples?: Record<string, { summary?: string; value: unknown }>;
}

/** @public */
export interface ApiResponse {
  description: string;
  headers?: Record<string, { description: string; schema: ApiSchema }>;
  content?: Record<string, ApiContent>;
}

/** @public */
export interface ApiOperation {
  operationId: string;
  tags: readonly string[];
  summary: string;
  description?: string;
  parameters?: readonly ApiParameter[];
  requestBody?: {
    description?: string;
    required: true;
    content: Record<string, ApiContent>;
  };
  responses: Record<string, ApiResponse | { $ref: string }>;
  security: ReadonlyArray<Record<string, readonly string[]>>;
  /** Query parameters that are not listed are passed over; without this they are refused. */
  'x-ignore-unknown-parameters'?: true;
}

/** @public */
export type ApiMethod = 'get' | 'post' | 'put' | 'delete';

/** @public */
export type ApiPathItem = { [Method in ApiMethod]?: ApiOperation };

/** An OpenAPI 3.1 document, as far as this API needs one. @public */
export interface OpenApiDocument {
  openapi: '3.1.0';
  info: {
    title: string;
    version: string;
    description: string;
    license: { name: string; identifier: string };
  };
  servers: ReadonlyArray<{ url: string; description?: string }>;
  tags: ReadonlyArray<{ name: string; description: string }>;
  paths: Record<string, ApiPathItem>;
  components: {
    schemas: Record<string, ApiSchema>;
    responses: Record<string, ApiResponse>;
    securitySchemes: Record<string, Record<string, string>>;
  };
}
