import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeSmallDaprClient } from './small-dapr-client.ts';

/** A sidecar as far as it is asked here: it shows which token came, and holds up what it is told to. */
interface Double {
  server: Server;
  port: number;
  held: ServerResponse[];
}

async function startDouble(name: string): Promise<Double> {
  const held: ServerResponse[] = [];
  const server = createServer((req, res) => {
    const answer = { id: `${name} ${String(req.headers['dapr-api-token'])}`, components: [] };
    if (req.url?.includes('slow')) held.push(res);
    else res.setHeader('content-type', 'application/json').end(JSON.stringify(answer));
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return { server, held, port: (server.address() as AddressInfo).port };
}

describe('a client that moves to another sidecar', () => {
  let old: Double;
  let fresh: Double;
  beforeAll(async () => {
    [old, fresh] = [await startDouble('old'), await startDouble('fresh')];
  });
  afterAll(() => [old, fresh].forEach(({ server }) => server.close()));

  it('asks the other with its token, and is done when the one before has answered what it was asked', async () => {
    const config = { app: 'round', port: old.port, apiToken: 'one' };
    const client = makeSmallDaprClient(config);
    expect((await client.metadata()).id).toBe('old one');
    const underWay = client.invoke('slow', { method: 'GET', path: 'now' });
    await expect.poll(() => old.held.length).toBe(1);

    Object.assign(config, { port: fresh.port, apiToken: 'two' });
    let moved = false;
    const moving = client.move().then(() => (moved = true));
    expect((await client.metadata()).id).toBe('fresh two');
    expect(moved).toBe(false);
    old.held[0]!.end('"late"');
    expect(await underWay).toBe('late');
    await moving;
    await client.close();
  });
});
