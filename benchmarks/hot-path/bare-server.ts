import { createServer } from 'node:http';

/** The least that Node can do: answers every request with the bytes that it is given, and does nothing else. */
process.once('message', (bytes: string) => {
  const body = Buffer.from(bytes);
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    'content-length': body.length,
  };
  const server = createServer((_request, response) => response.writeHead(200, headers).end(body));
  server.listen(0, '127.0.0.1', () => process.send!((server.address() as { port: number }).port));
});
