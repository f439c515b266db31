import {
  RELATION_DEPENDENCY_OF,
  RELATION_DEPENDS_ON,
  RELATION_HAS_PART,
  RELATION_OWNED_BY,
  RELATION_OWNER_OF,
  RELATION_PART_OF,
} from '@backstage/catalog-model';

/** From a pipeline to what it reads. @public */
export const RELATION_READS_FROM = 'readsFrom';
/** Reversed direction of {@link RELATION_READS_FROM}. @public */
export const RELATION_READ_BY = 'readBy';

/** From a pipeline to what it writes. @public */
export const RELATION_WRITES_TO = 'writesTo';
/** Reversed direction of {@link RELATION_WRITES_TO}. @public */
export const RELATION_WRITTEN_BY = 'writtenBy';

/** From a dataset to what it is made from. @public */
export const RELATION_DERIVED_FROM = 'derivedFrom';
/** Reversed direction of {@link RELATION_DERIVED_FROM}. @public */
export const RELATION_DERIVES = 'derives';

/** From a dataset or pipeline to its steward. @public */
export const RELATION_STEWARDED_BY = 'stewardedBy';
/** Reversed direction of {@link RELATION_STEWARDED_BY}. @public */
export const RELATION_STEWARD_OF = 'stewardOf';

/** From a dataset or pipeline to whom to call. @public */
export const RELATION_HAS_ON_CALL = 'hasOnCall';
/** Reversed direction of {@link RELATION_HAS_ON_CALL}. @public */
export const RELATION_ON_CALL_FOR = 'onCallFor';

/**
 * The two names of one relation, and where it comes from.
 *
 * @public
 */
export interface RelationPair {
  /** The relation of the entity that declares it. */
  forward: string;
  /** The relation of the other one. */
  reverse: string;
  /** Says which field of which kind makes it. */
  madeBy: string;
}

/**
 * Every relation of the kinds: whoever emits one direction emits the other.
 *
 * @public
 */
export const dataopsRelationPairs: readonly RelationPair[] = [
  {
    forward: RELATION_OWNED_BY,
    reverse: RELATION_OWNER_OF,
    madeBy: 'spec.owner',
  },
  {
    forward: RELATION_STEWARDED_BY,
    reverse: RELATION_STEWARD_OF,
    madeBy: 'spec.steward',
  },
  {
    forward: RELATION_HAS_ON_CALL,
    reverse: RELATION_ON_CALL_FOR,
    madeBy: 'spec.onCall',
  },
  {
    forward: RELATION_PART_OF,
    reverse: RELATION_HAS_PART,
    madeBy: 'spec.system',
  },
  {
    forward: RELATION_DERIVED_FROM,
    reverse: RELATION_DERIVES,
    madeBy: 'spec.derivedFrom of a Dataset',
  },
  {
    forward: RELATION_READS_FROM,
    reverse: RELATION_READ_BY,
    madeBy: 'spec.readsFrom of a Pipeline',
  },
  {
    forward: RELATION_WRITES_TO,
    reverse: RELATION_WRITTEN_BY,
    madeBy: 'spec.writesTo of a Pipeline',
  },
  {
    forward: RELATION_DEPENDS_ON,
    reverse: RELATION_DEPENDENCY_OF,
    madeBy:
      'all three of these, so that the graph of the catalog shows lineage: a dataset depends on what it is derived from and on the pipeline that writes it, a pipeline on what it reads',
  },
];
