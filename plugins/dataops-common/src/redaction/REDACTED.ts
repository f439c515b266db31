/** Stands where a secret was. @public */
export const REDACTED = '[redacted]';
