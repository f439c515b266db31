import { InputError } from '@backstage/errors';
import { redactPointer } from '../redaction';

/** One wrong field. @public */
export interface EventProblem {
  /** JSON pointer into the body. */
  pointer: string;
  expected: string;
  got: string;
}

/** Problems said in the message; all are in `problems`. */
const SAID = 10;

/**
 * An event that cannot be taken, with every reason. Nothing of it, nor of the
 * array it came in, is stored.
 *
 * @public
 */
export class InvalidEventError extends InputError {
  readonly problems: EventProblem[];

  constructor(raw: EventProblem[]) {
    const problems = raw.map(({ pointer, ...rest }) => ({
      pointer: redactPointer(pointer),
      ...rest,
    }));
    const lines = problems.slice(0, SAID).map(({ pointer, expected, got }) => {
      return `${pointer || 'body'}: expected ${expected}, got ${got}`;
    });
    const more = problems.length - SAID;
    super([...lines, ...(more > 0 ? [`and ${more} more`] : [])].join('\n'));
    this.problems = problems;
  }
}
