import { SchemaNode, titledObjects } from './schemaNode';

const HEADER = [
  '// Made from the schemas in ../schema by generated.test.ts; do not edit.',
];

/** The TypeScript files of all entity schemas, by name. */
export function typesTexts(roots: SchemaNode[]): Map<string, string> {
  const objects = roots.map(root => uniqueByTitle(titledObjects(root)));
  const shared = objects[0].filter(object =>
    objects.every(others => others.some(o => o.title === object.title)),
  );
  const sharedTitles = shared.map(titleOf);
  const texts = new Map([['SloTypes.ts', fileText(shared, [])]]);
  for (const own of objects) {
    const declared = own.filter(o => !sharedTitles.includes(titleOf(o)));
    texts.set(`${titleOf(own[0])}.ts`, fileText(declared, sharedTitles));
  }
  return texts;
}

function uniqueByTitle(objects: SchemaNode[]): SchemaNode[] {
  return [...new Map(objects.map(o => [titleOf(o), o])).values()];
}

function titleOf(node: SchemaNode): string {
  return node.title ?? '';
}

function fileText(objects: SchemaNode[], imported: string[]): string {
  const body = objects.map(declaration).join('\n\n');
  const used = imported.filter(name => new RegExp(`\\b${name}\\b`).test(body));
  const isEntityFile = objects.some(isEntity);
  return [
    ...HEADER,
    ...(isEntityFile
      ? [`import { Entity } from '@backstage/catalog-model';`]
      : []),
    ...(used.length > 0
      ? [`import { ${used.sort().join(', ')} } from './SloTypes';`]
      : []),
    '',
    body,
    '',
  ].join('\n');
}

function isEntity(node: SchemaNode): boolean {
  return node.properties?.apiVersion !== undefined;
}

function declaration(node: SchemaNode): string {
  const required = node.required ?? [];
  const fields = Object.entries(node.properties ?? {})
    .filter(([name]) => !isEntity(node) || name !== 'metadata')
    .map(
      ([name, field]) =>
        `/** ${field.description} */\n${name}${
          required.includes(name) ? '' : '?'
        }: ${typeText(field)};`,
    );
  const comment = `/**\n * ${node.description}\n *\n * @public\n */`;
  // Aliases, as the catalog's JsonObject does not accept interfaces.
  const [head, tail] = isEntity(node)
    ? [`export interface ${node.title} extends Entity {`, '}']
    : [`export type ${node.title} = {`, '};'];
  return [comment, head, ...fields, tail].join('\n');
}

function typeText(node: SchemaNode): string {
  const literals = node.enum ?? (node.const === undefined ? [] : [node.const]);
  if (literals.length > 0) {
    return literals.map(literal => JSON.stringify(literal)).join(' | ');
  }
  if (node.items) {
    return `${typeText(node.items)}[]`;
  }
  if (node.title) {
    return node.title;
  }
  return [node.type ?? 'unknown']
    .flat()
    .map(type => (type === 'integer' ? 'number' : type))
    .join(' | ');
}
