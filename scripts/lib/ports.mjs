import net from 'node:net';
import { Refusal } from './shutdown.mjs';

const PORTS = {
  app: {
    title: 'the frontend',
    default: 3000,
    flag: '--app-port',
    env: 'HEADWATER_APP_PORT',
  },
  backend: {
    title: 'the backend',
    default: 7007,
    flag: '--backend-port',
    env: 'HEADWATER_BACKEND_PORT',
  },
};

function listen(port, host) {
  return new Promise(resolve => {
    const server = net.createServer();
    server.once('error', error => resolve({ error }));
    server.listen({ port, host, exclusive: true }, () => {
      const actual = server.address().port;
      server.close(() => resolve({ port: actual }));
    });
  });
}

/** `localhost` may mean either loopback address, and the backend takes all of them. */
async function whyNot(port) {
  for (const host of ['127.0.0.1', '::1', '0.0.0.0', '::']) {
    const { error } = await listen(port, host);
    if (error?.code === 'EADDRINUSE') return 'is already in use';
    if (error?.code === 'EACCES') return 'may not be used by this user';
  }
  return undefined;
}

/** Two ports that nobody uses at the moment. */
export async function freePort() {
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const { port } = await listen(0, '127.0.0.1');
    if (port && !(await whyNot(port))) return port;
  }
  throw new Refusal('Found no free port.');
}

/** Reads the ports from flags, then environment, then defaults. */
export function chosenPorts(values, env = process.env) {
  const ports = {};
  for (const [key, { default: byDefault, flag, env: name }] of Object.entries(
    PORTS,
  )) {
    const given = values[flag.slice(2)] ?? (env[name] || undefined);
    const port = given === undefined ? byDefault : Number(given);
    if (!Number.isInteger(port) || port < 1 || port > 65535) {
      throw new Refusal(`"${given}" is no port number (${flag}, ${name}).`);
    }
    ports[key] = port;
  }
  if (ports.app === ports.backend) {
    throw new Refusal(
      `The frontend and the backend cannot share port ${ports.app}.`,
    );
  }
  return ports;
}

/** Refuses to go on when a port is taken, and says how to choose another. */
export async function checkPorts(ports) {
  const problems = [];
  for (const [key, { title, flag, env }] of Object.entries(PORTS)) {
    const reason = await whyNot(ports[key]);
    if (reason) {
      const other = ports[key] < 65400 ? ports[key] + 100 : 3100;
      problems.push(
        `Port ${ports[key]} for ${title} ${reason}. End what uses it, or choose another:\n` +
          `  npm start -- ${flag} ${other}\n` +
          `  ${env}=${other} npm start`,
      );
    }
  }
  if (problems.length) {
    throw new Refusal(problems.join('\n\n'));
  }
}
