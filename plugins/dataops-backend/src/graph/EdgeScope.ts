import { ReadContext } from '../read/ReadContext';
import { GraphInMemory } from './memory/GraphMemory';

/**
 * Which observed edges a reader asks for:
 *
 * - `as-of`: those that counted at an instant; when that is too long ago to be
 *   known (`known: false`), none;
 * - `with-past`: the current ones, and those that age or never were confirmed
 *   until they expire.
 */
export type EdgeScope =
  | { kind: 'as-of'; at: number; known: boolean }
  | { kind: 'with-past'; expiryMs?: number };

/** A read of the graph. Without a scope it sees the current edges. */
export type GraphContext = ReadContext & {
  edges?: EdgeScope;
  /** The current edges, where they are in memory; never together with a scope. */
  memory?: GraphInMemory;
};
