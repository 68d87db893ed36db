import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

// Reads and drops whatever comes: what an attack costs a machine before anybody looks at it.
const server = createServer((request, response) => {
  request.resume().once('end', () => response.end());
});
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
