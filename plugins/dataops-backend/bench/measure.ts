import { Agent, get } from 'node:http';

/** The middle of some times in milliseconds. */
export function median(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

/** How long each call takes, one after the other. */
export async function timeEach(
  count: number,
  call: (index: number) => Promise<unknown> | unknown,
): Promise<number[]> {
  const times: number[] = [];
  for (let i = 0; i < count; i++) {
    const began = performance.now();
    await call(i);
    times.push(performance.now() - began);
  }
  return times;
}

/** Reads JSON over one kept-alive connection, as a client does. */
export class BenchClient {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 1 });
  readonly #base: string;
  readonly #key: string;

  constructor(base: string, key: string) {
    this.#base = base;
    this.#key = key;
  }

  /** The body, unparsed: to parse it is the work of the client. */
  async get(path: string): Promise<string> {
    return new Promise((resolve, reject) => {
      const headers = { authorization: `Bearer ${this.#key}` };
      const req = get(
        `${this.#base}${path}`,
        { agent: this.#agent, headers },
        res => {
          const chunks: Buffer[] = [];
          res.on('data', chunk => chunks.push(chunk));
          res.on('end', () => {
            const body = Buffer.concat(chunks).toString('utf8');
            if (res.statusCode === 200) {
              resolve(body);
            } else {
              reject(new Error(`${path}: ${res.statusCode} ${body}`));
            }
          });
        },
      );
      req.on('error', reject);
    });
  }

  close(): void {
    this.#agent.destroy();
  }
}

/** A figure in milliseconds. */
export function ms(time: number): string {
  return `${time.toFixed(time < 10 ? 2 : 1)} ms`;
}

/** A ratio beside its goal. */
export function against(ratio: number, goal: number): string {
  return `${ratio.toFixed(2)} (goal <= ${goal})`;
}
