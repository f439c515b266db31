/** Work that was begun without a transaction turns out to need one. */
export class NeedsTransactionError extends Error {}
