import { InputError } from '@backstage/errors';
import { DbtArtifacts } from '@headwater/backstage-plugin-dataops-common';

/** Members of the payload, named as the files are. */
const FILES = new Map<string, keyof DbtArtifacts>([
  ['manifest', 'manifest'],
  ['run_results', 'runResults'],
  ['sources', 'sources'],
  ['catalog', 'catalog'],
]);

const TEXTS = ['namespace', 'jobNamespace'];

/** What was sent: the artifacts, and what none of them says. */
export function readDbtPayload(payload: unknown): {
  artifacts: DbtArtifacts;
  namespace?: string;
  jobNamespace?: string;
} {
  if (
    typeof payload !== 'object' ||
    payload === null ||
    Array.isArray(payload)
  ) {
    throw new InputError(
      `body: expected an object with any of ${[...FILES.keys()].join(', ')}`,
    );
  }
  const artifacts: DbtArtifacts = {};
  const texts: Record<string, string> = {};
  for (const [name, value] of Object.entries(payload)) {
    const file = FILES.get(name);
    if (file) {
      artifacts[file] = value;
    } else if (TEXTS.includes(name) && typeof value === 'string' && value) {
      texts[name] = value;
    } else {
      throw new InputError(
        `/${name}: expected only ${[...FILES.keys(), ...TEXTS].join(
          ', ',
        )}; namespaces as non-empty text`,
      );
    }
  }
  if (Object.keys(artifacts).length === 0) {
    throw new InputError(
      `body: expected at least one of ${[...FILES.keys()].join(', ')}`,
    );
  }
  return { artifacts, ...texts };
}
