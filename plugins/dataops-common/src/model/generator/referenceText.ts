import { RelationPair } from '../relations';
import {
  CORE_KINDS,
  FORMAT_WORDS,
  FORMATS,
  INSTALL,
  TYPE_WORDS,
} from './referenceWords';
import { SchemaNode } from './schemaNode';

/** A kind with what its part of the reference shows. */
export interface KindReference {
  kind: string;
  schema: SchemaNode;
  /** A complete entity, as YAML. */
  example: string;
  /** A refused entity, as YAML, and the error that it gets. */
  mistake: { yaml: string; error: string };
}

/** The entity reference, `docs/entities.md`. */
export function referenceText(options: {
  kinds: KindReference[];
  relations: readonly RelationPair[];
  command: string;
}): string {
  const names = options.kinds.map(({ kind }) => kind).join(', ');
  return [
    `<!-- Made from the schemas in plugins/dataops-common/src/model/schema; refresh with: ${options.command} -->`,
    '# Entities',
    'The kinds that Headwater adds to the catalog. Both are of `apiVersion: headwater.dev/v1alpha1`. In `metadata` goes what any entity may have; Headwater needs no annotation. In `spec` only the fields below are accepted: a field with a typing mistake would else be ignored and nobody would know.',
    '## Let the catalog accept them',
    'Install the module and allow the kinds. Without the first an entity is refused with "No processor recognized the entity", without the second with "is not of an allowed kind for that location".',
    block('ts', INSTALL),
    block('yaml', `catalog:\n  rules:\n    - allow: [${CORE_KINDS}, ${names}]`),
    ...options.kinds.map(kindText),
    '## Relations',
    relationsText(options.relations),
    '## Values with a format',
    FORMATS.map(line => `- ${line}`).join('\n'),
  ].join('\n\n');
}

function block(language: string, text: string): string {
  return [`\`\`\`${language}`, text.trimEnd(), '```'].join('\n');
}

function kindText({ kind, schema, example, mistake }: KindReference): string {
  return [
    `## ${kind}`,
    schema.description ?? '',
    block('yaml', example),
    `### Fields of a ${kind}`,
    [
      '| Field | Type | Required | Meaning |',
      '| --- | --- | --- | --- |',
      ...rows('', { required: schema.required, properties: specOnly(schema) }),
    ].join('\n'),
    `### A mistake in a ${kind}`,
    block('yaml', mistake.yaml),
    'is refused with one error that names every problem:',
    block('text', mistake.error),
  ].join('\n\n');
}

function specOnly(schema: SchemaNode): { [name: string]: SchemaNode } {
  return { spec: schema.properties?.spec ?? {} };
}

function rows(prefix: string, node: SchemaNode): string[] {
  return Object.entries(node.properties ?? {}).flatMap(([name, field]) => {
    const path = `${prefix}${name}`;
    const isRequired = node.required?.includes(name) ?? false;
    const below = field.items
      ? rows(`${path}[].`, field.items)
      : rows(`${path}.`, field);
    return [row(path, field, isRequired), ...below];
  });
}

function row(path: string, field: SchemaNode, isRequired: boolean): string {
  const cells = [
    `\`${path}\``,
    typeWords(field),
    isRequired ? 'yes' : 'no',
    meaning(field),
  ];
  return `| ${cells.map(cell => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

function typeWords(field: SchemaNode): string {
  if (field.enum) {
    return field.enum.map(value => `\`${value}\``).join(', ');
  }
  if (field.items) {
    return `list of ${typeWords(field.items)}`;
  }
  if (field['x-default-kind']) {
    return `reference (${field['x-default-kind']})`;
  }
  const format = FORMAT_WORDS[field['x-format'] ?? ''];
  return format ?? [field.type ?? []].flat().map(t => TYPE_WORDS[t] ?? t)[0];
}

function meaning(field: SchemaNode): string {
  const examples = (field.examples ?? []).map(value => `\`${value}\``);
  return examples.length > 0
    ? `${field.description} For example ${examples.join(', ')}.`
    : field.description ?? '';
}

function relationsText(relations: readonly RelationPair[]): string {
  return [
    'Every relation is there in both directions.',
    '',
    '| Relation | Other direction | Made by |',
    '| --- | --- | --- |',
    ...relations.map(
      ({ forward, reverse, madeBy }) =>
        `| \`${forward}\` | \`${reverse}\` | ${madeBy} |`,
    ),
  ].join('\n');
}
