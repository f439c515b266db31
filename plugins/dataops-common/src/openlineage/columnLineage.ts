import { ColumnEdgeFact } from '../facts';
import { memoiseShared } from './memoise';
import { identity, member, objects, text } from './read';

/**
 * The edges of a `columnLineage` facet: per column, in the old style with one
 * transformation for all inputs and in the new with a list per input, and
 * those that concern the dataset as a whole (filters, joins).
 */
export const columnEdges = memoiseShared((facet): ColumnEdgeFact[] => {
  const fields = member(facet, 'fields');
  const edges: ColumnEdgeFact[] = [];
  for (const [outputColumn, field] of Object.entries(fields ?? {})) {
    for (const input of objects(member(field, 'inputFields'))) {
      edges.push(...inputEdge(input, field, outputColumn));
    }
  }
  for (const input of objects(member(facet, 'dataset'))) {
    edges.push(...inputEdge(input, undefined, undefined));
  }
  return edges;
});

function inputEdge(
  input: object,
  field: unknown,
  outputColumn: string | undefined,
): ColumnEdgeFact[] {
  const from = identity(input);
  if (!from) {
    return [];
  }
  const inputColumn = text(member(input, 'field'));
  return [
    {
      ...(outputColumn === undefined ? {} : { outputColumn }),
      input: from,
      ...(inputColumn === undefined ? {} : { inputColumn }),
      transformations: transformations(input, field),
    },
  ];
}

function transformations(
  input: object,
  field: unknown,
): ColumnEdgeFact['transformations'] {
  const listed = objects(member(input, 'transformations')).map(
    toTransformation,
  );
  if (listed.length > 0 || field === undefined) {
    return listed;
  }
  // Before 1-1-0: one for all inputs of the column.
  const old = toTransformation({
    type: member(field, 'transformationType'),
    description: member(field, 'transformationDescription'),
  });
  return Object.keys(old).length > 0 ? [old] : [];
}

function toTransformation(
  value: object,
): ColumnEdgeFact['transformations'][number] {
  const masking = member(value, 'masking');
  const parts = {
    type: text(member(value, 'type')),
    subtype: text(member(value, 'subtype')),
    description: text(member(value, 'description')),
    masking: typeof masking === 'boolean' ? masking : undefined,
  };
  return Object.fromEntries(
    Object.entries(parts).filter(([, part]) => part !== undefined),
  );
}
