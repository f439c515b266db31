/** What is wrong with a value, to be read after the value itself. */
export interface Fault {
  /** Says what is wrong and what is allowed: `is not a duration; use …`. */
  text: string;
  /** What was probably meant. */
  suggestion?: string | number | boolean;
}

/** A rule for a value beyond JSON Schema. `schema` is the one it stands in. */
export type ValueFormat = (
  value: string | number,
  schema: { [keyword: string]: unknown },
) => Fault | undefined;
