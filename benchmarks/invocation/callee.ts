import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The least that a service can be: answers every request with JSON of so many bytes, and names a trace. */
process.once('message', (bytes: number) => {
  const body = Buffer.from(JSON.stringify('x'.repeat(bytes - '""'.length)));
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    'content-length': body.length,
    'x-trace-id': 'any',
  };
  const server = createServer(({ url }, response) => {
    // At first a sidecar asks what the app is.
    if (url?.startsWith('/dapr/')) response.writeHead(404).end();
    else response.writeHead(200, headers).end(body);
  });
  // While others have their turn its connections stay open.
  server.keepAliveTimeout = 0;
  server.listen(0, '127.0.0.1', () => process.send!((server.address() as AddressInfo).port));
});
process.once('disconnect', () => process.exit());
