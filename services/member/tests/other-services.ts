import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';

/** What a service was asked. */
export interface Asked {
  path: string;
  body: Record<string, unknown>;
}

/** Services that member asks, as far as it matters here. */
export interface OtherServices {
  url: string;
  asked: Asked[];
  /** What is answered to whatever begins so: a status and a body; whatever else is not found. */
  says: Record<string, { status: number; body: object }>;
  close: () => Promise<void>;
}

export async function startOtherServices(): Promise<OtherServices> {
  const asked: Asked[] = [];
  const says: OtherServices['says'] = {};
  const server = createServer((req, res) => {
    const path = req.url!;
    const read = req.method === 'POST' ? json(req) : Promise.resolve({});
    void read.then((body) => {
      // Which sessions are revoked is asked for all the time.
      if (path !== '/internal/revocations')
        asked.push({ path, body: body as Record<string, unknown> });
      const said = Object.entries(says).find(([start]) => path.startsWith(start))?.[1];
      res.writeHead(said?.status ?? 404, { 'content-type': 'application/json' });
      res.end(JSON.stringify(said?.body ?? {}));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    ...{ asked, says, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` },
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
