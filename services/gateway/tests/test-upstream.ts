import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as a service behind the gateway saw it. */
export interface SeenRequest {
  method: string;
  url: string;
  headers: IncomingHttpHeaders;
  body: string;
  /** Whether the whole body came. */
  complete: boolean;
  /** The connection it came on, to see that connections are kept. */
  clientPort: number;
}

export interface TestUpstream {
  url: string;
  seen: SeenRequest[];
  /** How the next requests are answered. */
  answer: (respond: Respond) => void;
  /** Resolves when a client has gone before its answer was complete. */
  abandoned: Promise<void>;
  /** The sessions that it says are revoked, as auth does; such requests are not among the seen. */
  revoked: string[];
  stop: () => Promise<void>;
}

type Respond = (res: ServerResponse, request: SeenRequest) => void;

/** A real HTTP server in place of a service. */
export async function startUpstream(name: string): Promise<TestUpstream> {
  const seen: SeenRequest[] = [];
  const revoked: string[] = [];
  const abandoned = Promise.withResolvers<void>();
  const usual: Respond = (res) =>
    res.setHeader('content-type', 'application/json').end(JSON.stringify({ name }));
  let respond = usual;
  const server = createServer((req, res) => {
    if (req.url!.startsWith('/internal/revocations')) {
      res.setHeader('content-type', 'application/json');
      res.end(JSON.stringify({ revoked, asOfMs: Date.now(), keyIds: [] }));
      return;
    }
    const request: SeenRequest = {
      method: req.method!,
      url: req.url!,
      headers: req.headers,
      body: '',
      complete: false,
      clientPort: req.socket.remotePort!,
    };
    seen.push(request);
    res.once('close', () => !res.writableFinished && abandoned.resolve());
    req.on('data', (chunk: Buffer) => (request.body += chunk.toString()));
    req.on('error', () => undefined);
    req.on('end', () => {
      request.complete = true;
      respond(res, request);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    answer: (chosen) => (respond = chosen),
    abandoned: abandoned.promise,
    revoked,
    stop: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}
