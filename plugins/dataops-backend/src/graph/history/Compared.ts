import { DiffScope } from './changedEdges';

/** What two instants are compared of. */
export type Compared = {
  edges: DiffScope;
  /** `node.id` of what is there at one of them only. */
  nodes: Record<'added' | 'removed', number[]>;
  /** False when there is more than is compared. */
  exact: boolean;
};
