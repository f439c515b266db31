import { FactNote, LineageFacts } from '../facts';
import { DbtManifest } from './DbtNode';
import { NodeIo } from './DbtLineage';
import { DbtNaming } from './DbtNaming';

/** What every artifact of one call is translated with. */
export interface DbtContext {
  producer: string;
  naming: DbtNaming;
  manifest?: DbtManifest;
  /** Reads and writes by unique id, of the manifest. */
  io: ReadonlyMap<string, NodeIo>;
  /** Cleans what people wrote of secrets: descriptions, comments, names of owners. */
  clean: (text: string) => string;
  redactText?: (text: string) => string;
  redactSql?: (sql: string) => string;
}

/** One artifact's own time and invocation. */
export interface ArtifactHead {
  /** Ms UTC of `generated_at`. */
  at: number;
  invocationId?: string;
  /** Distinguishes the runs of this invocation from those of every other. */
  invocationKey: string;
  notes: FactNote[];
}

/** Facts that say nothing yet. */
export function emptyFacts(head: ArtifactHead, producer: string): LineageFacts {
  return {
    at: head.at,
    producer,
    notes: [...head.notes],
    jobs: [],
    datasets: [],
    runs: [],
    io: [],
    columnLineage: [],
    identityLinks: [],
  };
}
