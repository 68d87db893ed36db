import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { expect, it } from 'vitest';
import { keepRenewed } from './keep-renewed.ts';

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

it('says whose token could not be renewed, and ends when it is told to', async () => {
  const port = await freePort();
  const ending = new AbortController();
  const kept = keepRenewed({
    services: ['auth', 'round'],
    renew: async (service) => {
      if (service === 'round') throw new Error('Vault is sealed');
      return 24 * 3600;
    },
    ...{ port, log: () => undefined, signal: ending.signal },
  });
  const told = async () => {
    const answer = await fetch(`http://127.0.0.1:${port}/`);
    return [answer.status, await answer.text()];
  };
  await expect.poll(told).toEqual([503, 'round: not renewed: Vault is sealed']);
  ending.abort();
  await kept;
  await expect(told()).rejects.toThrow();
});
