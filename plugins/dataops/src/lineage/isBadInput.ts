/** Whether an error says that what was asked for makes no sense, so that to ask again is no use. */
export function isBadInput(error: unknown): boolean {
  if (!(error instanceof Error)) {
    return false;
  }
  const { cause } = error;
  return (
    error.name === 'InputError' ||
    (cause instanceof Error && cause.name === 'InputError')
  );
}
