import { checkCatalog } from './checkCatalog';
import {
  DbtArtifact,
  DbtArtifactKind,
  detectDbtArtifact,
} from './detectDbtArtifact';
import { DbtManifest } from './DbtNode';
import { InvalidArtifactError } from './InvalidArtifactError';
import { mostCommon, parseManifest } from './parseManifest';
import { DbtResult, parseResults } from './parseResults';
import { ranNodes } from './ranNodes';
import { recordOf, textOf } from './readJson';
import { Slices } from './slices';
import { withinPart, withinPartInSlices } from './withinPart';

/** The artifacts of one call, checked and read. */
export interface ReadArtifacts {
  projectName: string;
  manifest?: { artifact: DbtArtifact; parsed: DbtManifest };
  catalog?: DbtArtifact;
  sources?: { artifact: DbtArtifact; results: DbtResult[] };
  runResults?: {
    artifact: DbtArtifact;
    results: DbtResult[];
    /** False when the nodes were compiled only. */
    ran: boolean;
  };
}

/**
 * Checks that every part is what its name says, and reads it.
 *
 * @throws InvalidArtifactError for the first part that is not, or that cannot
 * be read.
 */
export function* readArtifacts(parts: {
  manifest?: unknown;
  runResults?: unknown;
  sources?: unknown;
  catalog?: unknown;
}): Slices<ReadArtifacts> {
  const artifact = withinPart('manifest', () =>
    expectKind(parts.manifest, 'manifest'),
  );
  const catalog = withinPart('catalog', () =>
    expectKind(parts.catalog, 'catalog'),
  );
  const sources = withinPart('sources', () =>
    withResults(expectKind(parts.sources, 'sources')),
  );
  const runResults = withinPart('run_results', () => {
    const read = withResults(expectKind(parts.runResults, 'run-results'));
    return read && { ...read, ran: ranNodes(read.artifact) };
  });
  if (!artifact && !catalog && !sources && !runResults) {
    throw new InvalidArtifactError([
      {
        pointer: '',
        expected: 'a manifest, run results, sources or a catalog',
        got: 'none of them',
      },
    ]);
  }
  const manifest = artifact && {
    artifact,
    parsed: yield* withinPartInSlices('manifest', parseManifest(artifact)),
  };
  if (catalog) {
    yield* withinPartInSlices('catalog', checkCatalog(catalog));
  }
  const read = { manifest, catalog, sources, runResults };
  return { projectName: projectNameOf(read), ...read };
}

function expectKind(
  value: unknown,
  kind: DbtArtifactKind,
): DbtArtifact | undefined {
  if (value === undefined) {
    return undefined;
  }
  const artifact = detectDbtArtifact(value);
  if (artifact.kind !== kind) {
    const expected = `a ${kind} artifact`;
    throw new InvalidArtifactError([
      { pointer: '', expected, got: `a ${artifact.kind} artifact` },
    ]);
  }
  return artifact;
}

function withResults(artifact: DbtArtifact | undefined) {
  return artifact && { artifact, results: parseResults(artifact) };
}

/** The root project: named by a manifest, else the package that most ids are of. */
function projectNameOf(read: Omit<ReadArtifacts, 'projectName'>): string {
  if (read.manifest) {
    return read.manifest.parsed.projectName;
  }
  const ids = [
    ...(read.runResults?.results ?? []).map(r => r.uniqueId),
    ...(read.sources?.results ?? []).map(r => r.uniqueId),
    ...Object.keys(recordOf(read.catalog?.body.nodes)),
    ...Object.keys(recordOf(read.catalog?.body.sources)),
  ];
  return (
    mostCommon(ids.flatMap(id => textOf(id.split('.')[1]) ?? [])) ?? 'unknown'
  );
}
