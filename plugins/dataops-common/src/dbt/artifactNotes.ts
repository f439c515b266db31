import { FactNote } from '../facts';
import { DbtManifest } from './DbtNode';
import { DbtArtifact } from './detectDbtArtifact';
import { DbtResult } from './parseResults';
import { Slices } from './slices';

/** Nodes made from something that the manifest does not have: cut away, or disabled. */
export function* notesOnManifest({ nodes }: DbtManifest): Slices<FactNote[]> {
  const notes: FactNote[] = [];
  for (const node of nodes.values()) {
    yield;
    if (node.parents.some(id => !nodes.has(id))) {
      const pointer = `${node.pointer}/depends_on/nodes`;
      notes.push({ pointer, note: 'dangling-parent' });
    }
  }
  return notes;
}

/** Whose results never have a node: `dbt run-operation` runs macros. */
const NO_NODE = /^(macro|operation|sql_operation)\./;

/**
 * Results of one id (both are taken, and the worse end counts), and those that
 * the manifest, where it is of their own invocation, does not know.
 */
export function notesOnResults(
  results: readonly DbtResult[],
  manifest?: DbtManifest,
): FactNote[] {
  const notes: FactNote[] = [];
  const seen = new Set<string>();
  for (const { uniqueId, pointer: at } of results) {
    const pointer = `${at}/unique_id`;
    if (uniqueId.trim() === '') {
      continue; // Noted as unplaced.
    }
    if (seen.has(uniqueId)) {
      notes.push({ pointer, note: 'repeated-result' });
    } else if (
      manifest &&
      !manifest.nodes.has(uniqueId) &&
      !NO_NODE.test(uniqueId)
    ) {
      notes.push({ pointer, note: 'not-in-manifest' });
    }
    seen.add(uniqueId);
  }
  return notes;
}

/** dbt could not read all of the warehouse: what is missing may still be there. */
export function notesOnCatalog({ body }: DbtArtifact): FactNote[] {
  const { errors } = body;
  return Array.isArray(errors) && errors.length > 0
    ? [{ pointer: '/errors', note: 'incomplete-catalog' }]
    : [];
}
