import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { requireFreePorts } from './require-free-ports.ts';

it('names a port that is taken on this machine alone, and no other', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await expect(requireFreePorts([port])).rejects.toThrow(`Port ${port}, where the club`);
  server.close();
  await once(server, 'close');
  await expect(requireFreePorts([port])).resolves.toBeUndefined();
});
