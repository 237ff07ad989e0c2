import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Somebody who listens on this computer, and must hear nothing. */
export interface Listener {
  /** Where it listens, such as http://127.0.0.1:8080. */
  readonly address: string;
  /** What was asked of it. */
  readonly heard: readonly string[];
  readonly close: () => void;
}

/** Listens for whatever comes. `pages` are given to whoever asks for them by their path. */
export async function listener(pages: Readonly<Record<string, string>> = {}): Promise<Listener> {
  const heard: string[] = [];
  const server = createServer(({ url = '' }, response) => {
    const page = pages[url];
    if (page === undefined) heard.push(url);
    response
      .writeHead(page === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' })
      .end(page);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    heard,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
