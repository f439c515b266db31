import Ajv from 'ajv';
import { OpenApiDocument } from '../OpenApiDocument';
import { apiFormats } from './apiFormats';

/** Where the document stands among the schemas of the validator. */
const DOCUMENT_ID = 'dataops-openapi';

/** A validator that knows the schemas of the document by their `$ref`. */
export function createApiAjv(document: OpenApiDocument): Ajv {
  const ajv = new Ajv({
    strict: false, // The document itself is no schema, but holds them.
    verbose: true,
    allErrors: true,
    formats: apiFormats,
  });
  return ajv.addSchema(document, DOCUMENT_ID);
}

/** A schema with its `$ref`s into the document, to be compiled by {@link createApiAjv}. */
export function inDocument(schema: object): object {
  return JSON.parse(
    JSON.stringify(schema).replaceAll('"$ref":"#/', `"$ref":"${DOCUMENT_ID}#/`),
  );
}
