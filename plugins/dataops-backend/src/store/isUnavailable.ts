/** Codes of a database that is away, starting, stopping, full or busy. */
const CODES =
  /^(08...|53...|57P0.|25006|40001|40P01|55P03|ECONN.*|EPIPE|ENOTFOUND|ETIMEDOUT|EHOSTUNREACH|SQLITE_BUSY.*|SQLITE_LOCKED.*|SQLITE_FULL|SQLITE_IOERR.*)$/;

/** Messages of drivers and of the pool that come without a code. */
const MESSAGES =
  /connection (terminated|ended|refused|error)|Unable to acquire a connection|Timeout acquiring a connection|Client has encountered a connection error|server closed the connection|aborted/i;

/** Whether an error says that the database cannot answer now, and that trying again is right. */
export function isUnavailable(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) {
    return false;
  }
  const code = 'code' in error ? String(error.code) : '';
  const name = 'name' in error ? String(error.name) : '';
  const message = 'message' in error ? String(error.message) : '';
  return (
    CODES.test(code) ||
    name === 'ServiceUnavailableError' ||
    name === 'KnexTimeoutError' ||
    MESSAGES.test(message)
  );
}
