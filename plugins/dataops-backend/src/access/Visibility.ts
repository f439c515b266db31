/**
 * What one reader may see. It is an argument of every read, so that no query
 * can be written without deciding whom it is for.
 *
 * Every row inherits `catalog.entity.read` of its entity; what has no entity
 * follows `dataops.observed.read`. A hidden thing changes no byte of what the
 * reader gets.
 */
export type Visibility = {
  /** `all`, or the references of exactly the entities that may be seen. */
  entities: 'all' | readonly string[];
  /** Whether things that only events know may be seen. */
  observed: boolean;
  /** Whether the catalog decides entity by entity. */
  conditional: boolean;
};

/** A reader who may see everything, such as a task of the plugin itself. */
export const SEES_ALL: Visibility = {
  entities: 'all',
  observed: true,
  conditional: false,
};

/**
 * Whether lists may be shorter than the truth for this reader. It says what
 * the reader may do and nothing of what is there, so it gives nothing away.
 */
export function isRestricted(visibility: Visibility): boolean {
  return visibility.entities !== 'all' || !visibility.observed;
}
