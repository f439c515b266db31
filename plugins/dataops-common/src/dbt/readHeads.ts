import { FactNote } from '../facts';
import {
  artifactHead,
  ArtifactHeads,
  sameInvocation,
  TimeOptions,
} from './artifactHead';
import {
  notesOnCatalog,
  notesOnManifest,
  notesOnResults,
} from './artifactNotes';
import { DbtArtifact } from './detectDbtArtifact';
import { ArtifactHead } from './DbtTranslation';
import { ReadArtifacts } from './readArtifacts';
import { Slices } from './slices';
import { withinPartInSlices } from './withinPart';

/**
 * The heads of the artifacts of one call, with what is to be noted of each.
 *
 * @throws InvalidArtifactError when one of them has no time
 */
export function* readHeads(
  { manifest, catalog, sources, runResults }: ReadArtifacts,
  options: TimeOptions,
): Slices<ArtifactHeads> {
  function* headOf(part: string, artifact: DbtArtifact): Slices<ArtifactHead> {
    return yield* withinPartInSlices(part, artifactHead(artifact, options));
  }
  const heads: ArtifactHeads = {};
  if (manifest) {
    const head = yield* headOf('manifest', manifest.artifact);
    heads.manifest = noting(head, yield* notesOnManifest(manifest.parsed));
  }
  if (catalog) {
    const head = yield* headOf('catalog', catalog);
    heads.catalog = noting(head, notesOnCatalog(catalog));
  }
  if (sources) {
    const head = yield* headOf('sources', sources.artifact);
    heads.sources = noting(head, notesOnResults(sources.results));
  }
  if (runResults) {
    const head = yield* headOf('run_results', runResults.artifact);
    const own = sameInvocation(head, heads.manifest);
    heads.runResults = runResults.ran
      ? noting(
          head,
          notesOnResults(
            runResults.results,
            own ? manifest?.parsed : undefined,
          ),
        )
      : head;
  }
  return heads;
}

function noting(head: ArtifactHead, notes: FactNote[]): ArtifactHead {
  return { ...head, notes: [...head.notes, ...notes] };
}
