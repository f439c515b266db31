/** An instant of an artifact, and whether it had to be taken for UTC. */
export interface DbtInstant {
  /** Milliseconds UTC; finer digits are cut. */
  ms: number;
  /** True when the text names no zone. */
  assumedUtc: boolean;
}

const INSTANT =
  /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(:\d{2})?(?:\.(\d+))?\s*(Z|UTC|[+-]\d{2}:?\d{2})?$/;

/** What dbt itself writes, many thousand times over: worth a short way. */
const USUAL = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3,9}Z$/;

/**
 * Reads what dbt and its adapters write for an instant: 0 to 9 fraction digits
 * (Fusion writes nine), `Z`, an offset, no zone (UTC is assumed and said), and
 * the `2025-08-18 14:10UTC` of catalog statistics. `undefined` for anything else.
 */
export function parseDbtInstant(value: unknown): DbtInstant | undefined {
  if (typeof value === 'string' && USUAL.test(value)) {
    const ms = Date.parse(`${value.slice(0, 23)}Z`);
    return Number.isNaN(ms) ? undefined : { ms, assumedUtc: false };
  }
  const match = typeof value === 'string' ? INSTANT.exec(value.trim()) : null;
  if (!match) {
    return undefined;
  }
  const [, day, minutes, seconds = ':00', fraction = '', zone] = match;
  const offset = !zone || zone === 'UTC' ? 'Z' : zone;
  const colon =
    offset.length === 5 ? `${offset.slice(0, 3)}:${offset.slice(3)}` : offset;
  const digits = fraction.slice(0, 3).padEnd(3, '0');
  const ms = Date.parse(`${day}T${minutes}${seconds}.${digits}${colon}`);
  return Number.isNaN(ms) ? undefined : { ms, assumedUtc: !zone };
}
