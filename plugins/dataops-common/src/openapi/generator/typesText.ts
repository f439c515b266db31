import { OpenApiDocument } from '../OpenApiDocument';

const HEADER =
  '// Made from dataopsOpenApi.ts by generated.test.ts; do not edit.';

const COMMENTS: Record<string, string> = {
  paths: 'The operations of the API, by path and method.',
  components: 'The schemas and responses of the API, by name.',
  operations: 'The operations of the API, by id.',
};

/**
 * The generated types as this repository keeps them: marked as public, and
 * with one more that says which parameters have a default, so that the server
 * knows that it has a value of each.
 */
export function typesText(made: string, document: OpenApiDocument): string {
  const types = made
    .replace(/^\/\*\*[\s\S]*?\*\/\n/, '')
    // Kinds of things that this document has none of.
    .replace(/^export type (webhooks|\$defs) = .*\n/gm, '')
    .replace(
      /^export (interface|type) (\w+)/gm,
      (declaration, _, name) =>
        `/** ${COMMENTS[name]} @public */\n${declaration}`,
    );
  return [HEADER, types, defaultsText(document)].join('\n');
}

function defaultsText({ paths }: OpenApiDocument): string {
  const lines = Object.entries(paths).flatMap(([path, { get }]) => {
    const names = (get?.parameters ?? [])
      .filter(({ schema }) => schema.default !== undefined)
      .map(({ name }) => JSON.stringify(name));
    return get
      ? [`  ${JSON.stringify(path)}: ${names.join(' | ') || 'never'};`]
      : [];
  });
  return [
    '/** Query parameters of the reads that have a default. @public */',
    'export interface defaults {',
    ...lines,
    '}',
    '',
  ].join('\n');
}
