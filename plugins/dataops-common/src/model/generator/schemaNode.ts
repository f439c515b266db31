/** The parts of a JSON Schema that types and reference are made from. */
export interface SchemaNode {
  title?: string;
  description?: string;
  type?: string | string[];
  const?: unknown;
  enum?: unknown[];
  examples?: unknown[];
  required?: string[];
  properties?: { [name: string]: SchemaNode };
  items?: SchemaNode;
  'x-format'?: string;
  'x-default-kind'?: string;
}

/** Every object with a title in and under a schema, outermost first. */
export function titledObjects(node: SchemaNode): SchemaNode[] {
  const children = [...Object.values(node.properties ?? {})];
  if (node.items) {
    children.push(node.items);
  }
  const below = children.flatMap(titledObjects);
  return node.title && node.properties ? [node, ...below] : below;
}
