import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  componentNames,
  secretStoreName,
  type DaprClient,
} from '@golfroundpro/shared/dapr/dapr-client.ts';
import { DaprError } from '@golfroundpro/shared/dapr/dapr-error.ts';
import { makeDaprClient } from '@golfroundpro/shared/dapr/make-dapr-client.ts';
import { brokersOf, vaultAddress } from '../tools/stack/ports.ts';
import { vaultApi } from '../tools/stack/stores/vault-api.ts';
import { readSecret, writeSecret } from '../tools/stack/stores/vault-secret.ts';
import { kafkaAdmin } from '../tools/stack/topics.ts';
import { startOwnSidecar, type OwnSidecar } from '../tools/own-sidecar/start-own-sidecar.ts';
import type { Component } from '../tools/own-sidecar/write-resources.ts';
import { secrets, stack } from './stack.ts';
import { readTopic } from './topic.ts';

const APP = 'contract';
const { pubsub, stateStore } = componentNames(APP);
const KINDS = ['small', 'sdk'] as const;
/** Longer than what the broker's component takes here. */
const TOO_LONG = 'x'.repeat(20_000);
const topic = `contract-${randomUUID()}`;
const vault = vaultApi(vaultAddress(stack.ports), secrets.vault!.rootToken);

let app: Server;
let sidecar: OwnSidecar;

beforeAll(async () => {
  const admin = kafkaAdmin(brokersOf(stack.ports));
  await admin.createTopics({ topics: [topic], partitions: 4, replicas: 1 });
  await admin.close();
  const { version } = await readSecret(vault, APP);
  await writeSecret(vault, APP, { fields: { databaseUser: 'contract_a' }, version });
  app = createServer((req, res) => {
    void text(req).then((body) => {
      if (req.url === '/refused') res.writeHead(418).end('a teapot');
      else if (req.url === '/plain') res.end('plain text');
      else if (req.url === '/silent') return;
      else res.end(body === '' ? undefined : JSON.stringify({ method: req.method, body }));
    });
  }).listen(0, '127.0.0.1');
  await once(app, 'listening');
  sidecar = await startOwnSidecar({
    app: APP,
    appPort: (app.address() as AddressInfo).port,
    allowed: [
      ...['metadata', 'secrets', 'publish', 'invoke', 'bindings', 'state'].map(
        (api) => `v1.0/${api}`,
      ),
      'v1.0-alpha1/publish',
    ],
    components,
  });
});
afterAll(async () => {
  await sidecar?.stop();
  await vault('DELETE', `secret/metadata/golfroundpro/${APP}`);
  app.closeAllConnections();
  app.close();
  const admin = kafkaAdmin(brokersOf(stack.ports));
  await admin.deleteTopics({ topics: [topic] });
  await admin.close();
});

async function components(folder: string): Promise<Record<string, Component>> {
  await mkdir(join(folder, 'files'));
  return {
    [secretStoreName(APP)]: {
      type: 'secretstores.hashicorp.vault',
      settings: {
        vaultAddr: vaultAddress(stack.ports),
        vaultToken: secrets.vault!.rootToken,
        enginePath: 'secret',
        vaultKVPrefix: 'golfroundpro',
        vaultValueType: 'map',
      },
    },
    [pubsub]: {
      type: 'pubsub.kafka',
      settings: {
        brokers: `127.0.0.1:${stack.ports['kafka']}`,
        authType: 'none',
        version: '2.8.0',
        maxMessageBytes: '10000',
      },
    },
    [stateStore]: {
      type: 'state.redis',
      settings: { redisHost: `127.0.0.1:${stack.ports['redis-state']}` },
    },
    files: { type: 'bindings.localstorage', settings: { rootPath: join(folder, 'files') } },
  };
}

const eventOf = (key: string, data: object) => {
  const id = randomUUID();
  const event = { specversion: '1.0', id, type: 'contract.Tried.v1', source: '/contract', data };
  return { id, key, event: JSON.stringify(event) };
};
const failure = (status?: number): unknown =>
  expect.objectContaining({ name: 'DaprError', status });

describe.each(KINDS)('the %s client', (kind) => {
  let client: DaprClient;
  beforeAll(async () => {
    client = await makeDaprClient(sidecar, kind);
  });
  afterAll(() => client?.close());

  const published = async (ids: string[]) => {
    const isWanted = ({ event }: { event: { id: string } }) => ids.includes(event.id);
    const records = await readTopic(topic, (all) => all.filter(isWanted).length >= ids.length);
    return records.filter(isWanted).map(({ key, event }) => ({ id: event.id, key }));
  };

  it('is ready, and says what the sidecar has loaded', async () => {
    await client.ready();
    const { id, components: loaded } = await client.metadata();
    expect(id).toBe(APP);
    expect(loaded.map(({ name }) => name)).toContain(stateStore);
  });

  it('reads a secret, and refuses one that there is not', async () => {
    expect(await client.secret(APP)).toMatchObject({ databaseUser: 'contract_a' });
    await expect(client.secret('nobody')).rejects.toEqual(failure(401));
  });

  it('publishes with key and id as they are, one and many', async () => {
    const [first, ...others] = [1, 2, 3, 4].map((n) => eventOf(`key-${n % 2}`, { n }));
    await client.publish(topic, first!);
    await client.publishBulk(topic, others);
    const sent = [first!, ...others].map(({ id, key }) => ({ id, key }));
    const there = await published(sent.map(({ id }) => id));
    expect(there).toHaveLength(sent.length);
    expect(there).toEqual(expect.arrayContaining(sent));
  });

  it('rejects when an event of many was not taken', async () => {
    const good = eventOf('a', {});
    await expect(client.publishBulk(topic, [good, eventOf('b', { TOO_LONG })])).rejects.toEqual(
      failure(500),
    );
  });

  it('rejects when the one event was not taken', async () => {
    await expect(client.publish(topic, eventOf('b', { TOO_LONG }))).rejects.toEqual(failure(500));
  });

  it('calls an app', async () => {
    const body = { strokes: 4 };
    for (const method of ['POST', 'PUT', 'PATCH'] as const) {
      const answer = await client.invoke(APP, { method, path: 'echo', body });
      expect(answer).toEqual({ method, body: JSON.stringify(body) });
    }
    expect(await client.invoke(APP, { method: 'GET', path: 'plain' })).toBe('plain text');
    expect(await client.invoke(APP, { method: 'DELETE', path: 'echo' })).toBeUndefined();
    await expect(client.invoke(APP, { method: 'GET', path: 'refused' })).rejects.toEqual(
      failure(418),
    );
  });

  it('calls a binding', async () => {
    const fileName = `${kind}.txt`;
    const data = { strokes: 4 };
    await client.callBinding('files', 'create', data, { fileName });
    expect(await client.callBinding('files', 'get', '', { fileName })).toEqual(data);
    await expect(client.callBinding('files', 'swing', '')).rejects.toBeInstanceOf(DaprError);
  });

  it('writes a state only where its ETag fits', async () => {
    const key = `${kind}/${randomUUID()}`;
    const write = (value: object, etag: string | undefined) =>
      client.saveState(key, value, { etag, ttlSeconds: 60 });
    expect(await client.getState(key)).toBeUndefined();
    expect(await write({ n: 1 }, undefined)).toBe(true);
    expect(await write({ n: 2 }, undefined)).toBe(false);
    const { value, etag } = (await client.getState<{ n: number }>(key))!;
    expect(value).toEqual({ n: 1 });
    expect(await write({ n: 3 }, etag)).toBe(true);
    expect(await write({ n: 4 }, etag)).toBe(false);
    expect((await client.getState(key))?.value).toEqual({ n: 3 });
  });
});

const callsOf = (some: DaprClient) => ({
  secret: () => some.secret(APP),
  publish: () => some.publish(topic, eventOf('a', {})),
  publishBulk: () => some.publishBulk(topic, [eventOf('a', {})]),
  callBinding: () => some.callBinding('files', 'list', ''),
  getState: () => some.getState('any'),
  saveState: () => some.saveState('any', {}, { etag: undefined, ttlSeconds: 60 }),
  metadata: () => some.metadata(),
  ready: () => some.ready(),
});

/** What becomes of each call, and the most milliseconds that one took. */
const outcomesOf = async (some: DaprClient) => {
  const startedAt = Date.now();
  const calls = Object.entries(callsOf(some)).map(async ([name, run]) => [
    name,
    await run().then(
      () => 'done',
      (error: unknown) => (error as DaprError).name,
    ),
  ]);
  const outcomes = Object.fromEntries(await Promise.all(calls)) as Record<string, string>;
  return { outcomes: [...new Set(Object.values(outcomes))], ms: Date.now() - startedAt };
};

it('no client waits for more than 5 s for a sidecar that hangs', async () => {
  const clients = await Promise.all(KINDS.map((kind) => makeDaprClient(sidecar, kind)));
  sidecar.pause();
  const all = await Promise.all(clients.map(outcomesOf)).finally(sidecar.goOn);
  for (const [place, { outcomes, ms }] of all.entries()) {
    expect(outcomes, KINDS[place]).toEqual(['DaprError']);
    expect(ms, KINDS[place]).toBeLessThan(7000);
    await clients[place]!.ready();
    await clients[place]!.close();
  }
});

// Each of these may wait for 5 s, so they do it together.
describe.concurrent.each(KINDS)('where nobody answers, the %s client', (kind) => {
  it('waits 5 s at most for an app that hangs', async () => {
    const client = await makeDaprClient(sidecar, kind);
    const silent = client.invoke(APP, { method: 'GET', path: 'silent' });
    await expect(silent).rejects.toEqual(failure(undefined));
    await client.close();
  });

  it('fails with a wrong token', async () => {
    const stranger = await makeDaprClient({ ...sidecar, apiToken: 'wrong' }, kind);
    await expect(stranger.secret(APP)).rejects.toBeInstanceOf(DaprError);
    await stranger.close();
  });

  it('fails where there is no sidecar', async () => {
    const alone = await makeDaprClient({ app: APP, port: 1, apiToken: 'any' }, kind);
    expect((await outcomesOf(alone)).outcomes).toEqual(['DaprError']);
    await alone.close();
  });
});
