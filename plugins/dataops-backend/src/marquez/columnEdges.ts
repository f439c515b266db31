import { idList } from '../access/jsonList';
import { visibleNodes } from '../access/visibleNodes';
import { isRecord, textIn } from '../read/facetValues';
import { ReadContext } from '../read/ReadContext';
import { MarquezInputField } from './models';

/** What one column is made of now, by the canonical names of both datasets. */
export type ColumnEdge = {
  jobId: number;
  output: { id: number; namespace: string; name: string; column: string };
  input: { id: number; namespace: string; name: string; column: string };
  transformationType: string | null;
  transformationDescription: string | null;
};

type Row = {
  job_id: number;
  output_id: number;
  output_namespace: string;
  output_name: string;
  output_column: string;
  input_id: number;
  input_namespace: string;
  input_name: string;
  input_column: string;
  transformations: string;
};

/**
 * The column lineage of the runs that count, into (`output`) or out of
 * (`input`) some datasets, or of some jobs. What leads from a column to a whole
 * dataset is left out: Marquez does not know it. Both datasets and the job
 * must be visible.
 */
export async function currentColumnEdges(
  { knex, visibility }: ReadContext,
  side: 'input' | 'output' | 'job',
  ids: Iterable<number>,
): Promise<ColumnEdge[]> {
  const column = { input: 'i.id', output: 'o.id', job: 'cc.job_id' }[side];
  const rows: Row[] = await knex({ cc: 'current_column' })
    .join({ ce: 'column_edge' }, 'ce.set_id', 'cc.set_id')
    .join({ om: 'node' }, 'om.id', 'cc.node_id')
    .join({ o: 'node' }, 'o.id', 'om.canonical_id')
    .join({ ons: 'namespace' }, 'ons.id', 'o.namespace_id')
    .join({ im: 'node' }, 'im.id', 'ce.input_node_id')
    .join({ i: 'node' }, 'i.id', 'im.canonical_id')
    .join({ ins: 'namespace' }, 'ins.id', 'i.namespace_id')
    .join({ j: 'node' }, 'j.id', 'cc.job_id')
    .where(knex.raw('?? in ?', [column, idList(knex, ids)]))
    .where({ 'o.gone': false, 'i.gone': false })
    .whereNot('ce.output_column', '')
    .whereNot('ce.input_column', '')
    .where(visibleNodes(knex, visibility, 'o'))
    .where(visibleNodes(knex, visibility, 'i'))
    .where(visibleNodes(knex, visibility, 'j'))
    .select({
      job_id: 'cc.job_id',
      output_id: 'o.id',
      output_namespace: 'ons.name',
      output_name: 'o.name',
      output_column: 'ce.output_column',
      input_id: 'i.id',
      input_namespace: 'ins.name',
      input_name: 'i.name',
      input_column: 'ce.input_column',
      transformations: 'ce.transformations',
    });
  return rows.map(toEdge).sort(byNames);
}

function toEdge(row: Row): ColumnEdge {
  const stored: unknown = JSON.parse(row.transformations);
  const first: unknown = Array.isArray(stored) ? stored[0] : undefined;
  const transformation = isRecord(first) ? first : undefined;
  return {
    jobId: row.job_id,
    output: {
      id: row.output_id,
      namespace: row.output_namespace,
      name: row.output_name,
      column: row.output_column,
    },
    input: {
      id: row.input_id,
      namespace: row.input_namespace,
      name: row.input_name,
      column: row.input_column,
    },
    // Marquez has room for one word; the subtype is the one that says more.
    transformationType:
      textIn(transformation, 'subtype') ??
      textIn(transformation, 'type') ??
      null,
    transformationDescription: textIn(transformation, 'description') ?? null,
  };
}

/** The part of an edge that stands in the list of what a column is made of. */
function toInputField(edge: ColumnEdge): MarquezInputField {
  return {
    namespace: edge.input.namespace,
    dataset: edge.input.name,
    field: edge.input.column,
    transformationDescription: edge.transformationDescription,
    transformationType: edge.transformationType,
  };
}

/** Several jobs may say the same of a column; it is said once. */
export function distinctInputFields(
  edges: readonly ColumnEdge[],
): MarquezInputField[] {
  const byContent = new Map(
    edges.map(edge => {
      const field = toInputField(edge);
      return [JSON.stringify(field), field];
    }),
  );
  return [...byContent.values()];
}

function byNames(a: ColumnEdge, b: ColumnEdge): number {
  const keys = [a, b].map(({ output, input, ...rest }) =>
    JSON.stringify([
      [output.namespace, output.name, output.column],
      [input.namespace, input.name, input.column],
      [rest.transformationType, rest.transformationDescription],
    ]),
  );
  if (keys[0] === keys[1]) {
    return 0;
  }
  return keys[0] < keys[1] ? -1 : 1;
}
