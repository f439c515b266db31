/** Missing and forbidden look the same to the reader, so they are told alike. */
const HIDDEN = new Set(['NotFoundError', 'NotAllowedError']);

/** Whether an error says that the thing is not there, or not for this reader. */
export function isNotFound(error: unknown): boolean {
  if (!(error instanceof Error)) {
    return false;
  }
  const cause = error.cause;
  return (
    HIDDEN.has(error.name) || (cause instanceof Error && HIDDEN.has(cause.name))
  );
}
