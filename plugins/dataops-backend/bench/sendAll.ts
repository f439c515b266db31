import { Agent, request } from 'node:http';

/** What a load took. */
export type Load = { requests: number; seconds: number; failed: number };

/**
 * Sends bodies over a number of kept-alive connections, each the next when its
 * last is answered.
 */
export async function sendAll(options: {
  url: string;
  key: string;
  bodies: readonly string[];
  connections: number;
}): Promise<Load> {
  const { url, key, bodies, connections } = options;
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  let next = 0;
  let failed = 0;
  const began = process.hrtime.bigint();
  const worker = async (): Promise<void> => {
    while (next < bodies.length) {
      const status = await post(agent, url, key, bodies[next++]);
      if (status < 200 || status > 299) {
        failed += 1;
      }
    }
  };
  await Promise.all(Array.from({ length: connections }, worker));
  const seconds = Number(process.hrtime.bigint() - began) / 1e9;
  agent.destroy();
  return { requests: bodies.length, seconds, failed };
}

function post(
  agent: Agent,
  url: string,
  key: string,
  body: string,
): Promise<number> {
  return new Promise((resolve, reject) => {
    const req = request(
      url,
      {
        agent,
        method: 'POST',
        headers: {
          authorization: `Bearer ${key}`,
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
        },
      },
      res => {
        res.resume();
        res.on('end', () => resolve(res.statusCode ?? 0));
      },
    );
    req.on('error', reject);
    req.end(body);
  });
}
