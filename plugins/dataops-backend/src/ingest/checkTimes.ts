import { InvalidEventError } from '@headwater/backstage-plugin-dataops-common';
import { AcceptedEvent } from './LineageStore';

/**
 * Refuses events that say to have happened later than the portal's clock
 * allows. The latest counts, so one producer with a wrong clock would decide
 * what is current for years. Refused and not set aside: whatever is accepted
 * counts alike, whenever it came, so that the state does not depend on that.
 *
 * @param options - `maxFutureMs`: how far ahead a producer's clock may be,
 *   `undefined` for any time
 * @throws InvalidEventError that names every such event and the setting
 */
export function checkTimes(
  events: readonly AcceptedEvent[],
  options: {
    now: number;
    maxFutureMs: number | undefined;
  },
): void {
  const { now, maxFutureMs } = options;
  if (maxFutureMs === undefined) {
    return;
  }
  const latest = now + maxFutureMs;
  const problems = events.flatMap(({ facts, timePointer = '' }) => {
    const at = Math.max(facts.at, ...facts.runs.map(run => run.at ?? facts.at));
    return at > latest
      ? [
          {
            pointer: timePointer,
            expected: `${iso(latest)} at the latest (dataops.ingest.maxFuture)`,
            got: iso(at),
          },
        ]
      : [];
  });
  if (problems.length > 0) {
    throw new InvalidEventError(problems);
  }
}

function iso(at: number): string {
  return new Date(at).toISOString();
}
