import {
  DataOpsDefaults,
  DataOpsPaths,
} from '@headwater/backstage-plugin-dataops-common';

/** Paths that the document describes a GET for. */
export type ReadPath = keyof DataOpsDefaults;

type Query<Path extends ReadPath> = Exclude<
  DataOpsPaths[Path]['get']['parameters']['query'],
  undefined
>;

/** The query of a read after the check: what has a default is there. */
export type QueryOf<Path extends ReadPath> = Query<Path> &
  Required<Pick<Query<Path>, DataOpsDefaults[Path] & keyof Query<Path>>>;

/** The parts of the path of a read, percent-decoded. */
export type PathOf<Path extends ReadPath> = Exclude<
  DataOpsPaths[Path]['get']['parameters']['path'],
  undefined
>;

/** What a read answers. */
export type AnswerOf<Path extends ReadPath> =
  DataOpsPaths[Path]['get']['responses'][200]['content']['application/json'];
