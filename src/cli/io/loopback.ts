import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isSystemError, wrongUse } from './errors.ts';

/** Only programs on this computer can reach it. */
const HERE = '127.0.0.1';

/** What is given at a path. */
export interface Given {
  readonly type: string;
  readonly body: string;
  /** What it may load and do: a content policy. Without one it says so itself. */
  readonly policy?: string;
}

/** A server that only this computer can reach. */
export interface Loopback {
  /** Where it is, such as http://127.0.0.1:8080/. */
  readonly address: string;
  /** Tells everybody who listens at /news, and later whoever begins to listen. */
  readonly tell: (news: string) => void;
  readonly close: () => void;
}

/**
 * Serves on this computer alone; port 0 takes one that is free. `answer` gives what stands at a path, or
 * undefined. Throws RunError when the port cannot be had.
 */
export async function serveHere(
  port: number,
  answer: (path: string) => Given | undefined,
): Promise<Loopback> {
  const listening = new Set<ServerResponse>();
  let latest = '';
  const server = createServer(({ method, url = '/', headers }, response) => {
    const mine = `:${(server.address() as AddressInfo).port}`;
    // A site elsewhere can give its own name to this address, and would then be let in.
    if (headers.host !== HERE + mine && headers.host !== `localhost${mine}`) return refuse(response, 403);
    if (method !== 'GET') return refuse(response, 405);
    if (url === NEWS) return listen(response);
    const given = answer(url);
    if (given === undefined) return refuse(response, 404);
    response.writeHead(200, headersFor(given)).end(given.body);
  });
  const listen = (response: ServerResponse) => {
    listening.add(response.writeHead(200, headersFor({ type: 'text/event-stream' })));
    response.on('close', () => listening.delete(response));
    response.write(asNews(latest));
  };
  await open(server, port);
  return {
    address: `http://${HERE}:${(server.address() as AddressInfo).port}/`,
    tell: (news) => {
      latest = news;
      for (const response of listening) response.write(asNews(news));
    },
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

const NEWS = '/news';

/** A line of a stream of events. */
function asNews(news: string): string {
  return `data: ${news}\n\n`;
}

function headersFor({ type, policy }: Omit<Given, 'body'>): Record<string, string> {
  return {
    'content-type': `${type}; charset=utf-8`,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    ...(policy === undefined ? {} : { 'content-security-policy': policy }),
  };
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status).end();
}

function open(server: ReturnType<typeof createServer>, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(isSystemError(error) ? noPort(port, error.code) : error));
    server.listen(port, HERE, resolve);
  });
}

function noPort(port: number, code: string) {
  const why = code === 'EADDRINUSE' ? 'is al in gebruik' : `mag of kan hier niet (${code})`;
  return wrongUse('port-not-free', `Poort ${port} ${why}. Kies een andere met --port, of laat --port weg.`, {
    path: '--port',
    value: String(port),
  });
}
