// A tiny OpenLineage endpoint that keeps what it receives, with the clock that
// was set when it came.

import http from 'node:http';

export async function startCapture() {
  const events = [];
  const runs = [];
  let offsetMs = 0;
  const server = http.createServer((request, response) => {
    const chunks = [];
    request.on('data', chunk => chunks.push(chunk));
    request.on('end', () => {
      const body = JSON.parse(Buffer.concat(chunks).toString('utf8'));
      if (request.url === '/clock') {
        // Whole seconds, so that fractions of a second stay as the tools wrote them.
        offsetMs =
          Math.round((Date.parse(body.start) - Date.now()) / 1000) * 1000;
        runs.push(body.start);
      } else {
        for (const event of [body].flat()) events.push({ offsetMs, event });
      }
      response.writeHead(201, { 'content-type': 'application/json' }).end('{}');
    });
  });
  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    events,
    runs,
    offset: () => offsetMs,
    close: () => new Promise(resolve => server.close(resolve)),
  };
}
