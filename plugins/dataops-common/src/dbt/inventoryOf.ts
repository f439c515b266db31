import { InventoryFact } from '../facts';
import { DbtArtifact } from './detectDbtArtifact';
import { ArtifactHead } from './DbtTranslation';
import { recordOf, textOf } from './readJson';

/** Types of nodes that have jobs, as their unique ids begin. */
const WITH_JOBS = [
  'exposure',
  'metric',
  'model',
  'saved_query',
  'seed',
  'semantic_model',
  'snapshot',
  'test',
  'unit_test',
];

/** As dbt allows; a dot would end the project's part of an id. */
const PROJECT_NAME = /^\w{1,200}$/;

/**
 * A manifest is of the whole project, whatever was selected to run: what was
 * deleted, disabled or made ephemeral since is not in it. That holds of the root
 * project only: packages may be installed in others of the namespace, too. It is
 * not said by a manifest that does not name its project, as before dbt 1.6, or
 * not say when it was made: what must not be guessed is what to leave out.
 */
export function inventoryOf(
  manifest: DbtArtifact,
  head: ArtifactHead,
  namespace: string,
): InventoryFact | undefined {
  const project = textOf(recordOf(manifest.body.metadata).project_name);
  const isDated = head.notes.every(({ note }) => note !== 'assumed-time');
  if (!project || !PROJECT_NAME.test(project) || !isDated) {
    return undefined;
  }
  return { namespace, prefixes: WITH_JOBS.map(type => `${type}.${project}.`) };
}
