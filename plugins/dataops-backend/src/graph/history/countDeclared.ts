import { ReadContext } from '../../read/ReadContext';
import { loadDeclaredView } from '../DeclaredView';

/** How many edges entities declare today of some datasets. */
export async function countDeclared(
  { knex, visibility, now }: ReadContext,
  datasets: readonly number[],
): Promise<number> {
  const { pipelines, derived } = await loadDeclaredView(
    { knex, visibility, now },
    datasets,
  );
  const drawn = new Set(datasets);
  const ofPipelines = [...pipelines.values()].flatMap(({ edges }) =>
    edges.filter(edge => drawn.has(edge.dataset)),
  );
  return ofPipelines.length + derived.length;
}
