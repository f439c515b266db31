import { DbtArtifact } from './detectDbtArtifact';
import { recordOf, textOf } from './readJson';

/** Commands that write run results and run nothing. */
const COMPILING: ReadonlySet<string> = new Set([
  'compile',
  'docs',
  'docs.generate',
  'generate',
  'lint',
  'list',
  'parse',
  'show',
]);

/**
 * Whether the command behind run results ran its nodes. `dbt docs generate` and
 * `dbt compile` say `success` of every node that they compiled, tests among
 * them: to take that for a build would make good what had failed. What does not
 * name its command is taken at its word.
 */
export function ranNodes(artifact: DbtArtifact): boolean {
  const args = recordOf(artifact.body.args);
  // dbt Cloud has written `run` for `which` there; before 1.5 both are given.
  const command = textOf(args.rpc_method) ?? textOf(args.which);
  return command === undefined || !COMPILING.has(command.toLowerCase());
}
