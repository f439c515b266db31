import { RootLoggerService } from '@backstage/backend-plugin-api';
import { inspect } from 'node:util';

/** Keeps everything that is logged, children included, as text. */
export class CapturingLogger implements RootLoggerService {
  readonly lines: string[];
  readonly #meta: unknown;

  constructor(lines: string[] = [], meta?: unknown) {
    this.lines = lines;
    this.#meta = meta;
  }

  error = (message: string, meta?: unknown) =>
    this.#log('error', message, meta);

  warn = (message: string, meta?: unknown) => this.#log('warn', message, meta);

  info = (message: string, meta?: unknown) => this.#log('info', message, meta);

  debug = (message: string, meta?: unknown) =>
    this.#log('debug', message, meta);

  child(meta: unknown): CapturingLogger {
    return new CapturingLogger(this.lines, { outer: this.#meta, meta });
  }

  #log(level: string, message: string, meta: unknown): void {
    this.lines.push(
      `${level} ${message} ${inspect([meta, this.#meta], {
        depth: 20,
        maxStringLength: Infinity,
        maxArrayLength: Infinity,
      })}`,
    );
  }
}
