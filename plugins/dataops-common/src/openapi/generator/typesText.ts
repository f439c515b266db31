import { OpenApiDocument } from '../OpenApiDocument';

const HEADER =
  '// Made from dataopsOpenApi.ts by generated.test.ts; do not edit.';

const COMMENTS: Record<string, string> = {
  paths: 'The operations of the API, by path and method.',
  components: 'The schemas and responses of the API, by name.',
  operations: 'The operations of the API, by id.',
};

/**
 * The generated types as this repository keeps them: marked as public, without
 * what says nothing, and with one more that says which parameters have a
 * default, so that the server knows that it has a value of each.
 */
export function typesText(made: string, document: OpenApiDocument): string {
  const types = withoutEmptyParts(made)
    .replace(/^\/\*\*[\s\S]*?\*\/\n/, '')
    .replace(
      /^export (interface|type) (\w+)/gm,
      (declaration, _, name) =>
        `/** ${COMMENTS[name]} @public */\n${declaration}`,
    );
  return [HEADER, withPlainComments(types), defaultsText(document)].join('\n');
}

/** Without kinds of things, methods and headers that there are none of. */
function withoutEmptyParts(made: string): string {
  const isEmpty =
    /^ +(put|options|head|patch|trace|header|cookie|requestBody)\?: never;\n/gm;
  const [paths, ...rest] = made
    .replace(/^export type (webhooks|\$defs) = .*\n/gm, '')
    .replace(isEmpty, '')
    .replace(/^ +headers: \{\n +\[name: string\]: unknown;\n +\};\n/gm, '')
    .split('export interface components');
  const ofPath =
    /^ +parameters: \{\n +query\?: never;\n +path\?: never;\n +\};\n/gm;
  return [paths.replace(ofPath, ''), ...rest].join(
    'export interface components',
  );
}

/** Without the tags: TSDoc does not know them, and API Extractor refuses what it does not know. */
function withPlainComments(types: string): string {
  return types
    .replace(/^ +\/\*\* @(enum|constant|default|example)\b.*\*\/\n/gm, '')
    .replace(/^ +\* @(enum|constant|default|example)\b.*\n/gm, '')
    .replaceAll('@description ', '');
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
