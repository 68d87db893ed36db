import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { componentNames, secretStoreName } from '@golfroundpro/shared/dapr/dapr-client.ts';
import { entryText, type BulkEntry } from '@golfroundpro/shared/events/bulk-entry.ts';
import type { ServiceDeclaration } from '@golfroundpro/shared/service/declaration.ts';
import { resourcesOf } from '../generate/dapr/components.ts';
import { kafkaOverTls, type Places } from '../generate/dapr/places.ts';
import { openVault, type VaultKeys } from '../stack/stores/open-vault.ts';
import { vaultApi } from '../stack/stores/vault-api.ts';
import { writeSecret } from '../stack/stores/vault-secret.ts';
import { Progress } from '../console/progress.ts';
import { messageOf } from '../console/user-error.ts';
import { ensureParts } from '../parts/ensure-parts.ts';
import { createTopics } from '../stack/topics.ts';
import { waitFor } from '../stack/wait-for.ts';
import { startPlainListener } from '../test/tls/start-plain-listener.ts';
import { startTlsKafka, type TlsStore } from '../test/tls/start-tls-kafka.ts';
import { startTlsRedis } from '../test/tls/start-tls-redis.ts';
import { startTlsVault } from '../test/tls/start-tls-vault.ts';
import { makeTestCertificates, type TestCertificates } from '../test/tls/test-certificates.ts';
import { startOwnSidecar, type OwnSidecar } from './start-own-sidecar.ts';

const APP = 'contract';
const TOPIC = 'contract.tried';
const NOTHING = { area: '', summary: '', port: 0, routes: () => Promise.resolve(() => []) };
/** What each store is to a service. */
const USES = {
  vault: { postgres: { connections: 2 } },
  redis: { daprState: true },
  kafka: {
    publishes: [{ name: TOPIC, key: 'id', retentionDays: 1, events: [] }],
    subscribes: [{ topic: TOPIC, path: '/taken', maxMessages: 10, maxAwaitMs: 50, note: '' }],
  },
};
type Used = keyof typeof USES;
const KINDS = ['another CA', 'an expired one', 'one of another name'] as const;
const BAD_CERTIFICATE = {
  'another CA': 'certificate signed by unknown authority',
  'an expired one': 'certificate has expired',
  'one of another name': 'certificate is valid for other.example, not localhost',
};
const { pubsub, stateStore } = componentNames(APP);

let made: TestCertificates;
let kafka: TlsStore;
let vault: TlsStore;
let folder: string;
let app: Server;
let taken: string[];
let sidecar: OwnSidecar | undefined;

beforeAll(async () => {
  await ensureParts(['daprd'], new Progress());
  folder = await mkdtemp(join(tmpdir(), 'golfroundpro-sidecar-tls-'));
  made = await makeTestCertificates();
  await writeFile(join(folder, 'ca.crt'), made.ca);
  app = createServer((req, res) => {
    if (req.url !== '/taken') return void res.writeHead(404).end();
    void json(req).then((body) => {
      const { entries } = body as { entries: BulkEntry[] };
      taken.push(...entries.map(entryText));
      res.end(
        JSON.stringify({
          statuses: entries.map(({ entryId }) => ({ entryId, status: 'SUCCESS' })),
        }),
      );
    });
  }).listen(0, '127.0.0.1');
  await once(app, 'listening');
  [kafka, vault] = await Promise.all([startTlsKafka(made), startFilledVault()]);
  await createTopics(`localhost:${kafka.plain}`, [
    { name: TOPIC, partitions: 1, retentionDays: 1 },
  ]);
}, 90_000);
afterAll(async () => {
  await Promise.all([kafka.stop(), vault.stop()]);
  app.closeAllConnections();
  app.close();
  await rm(folder, { recursive: true });
});
afterEach(async () => {
  await sidecar?.stop();
  sidecar = undefined;
});

/** With a secret of the app, and the token in a file. */
async function startFilledVault(): Promise<TlsStore> {
  const started = await startTlsVault(made);
  const address = `http://localhost:${started.plain}`;
  let keys: VaultKeys | undefined;
  const keeper = {
    read: () => Promise.resolve(keys),
    write: (written: VaultKeys) => Promise.resolve(void (keys = written)),
  };
  await waitFor(() => openVault(address, keeper), { timeoutMs: 20_000 });
  const call = vaultApi(address, keys!.rootToken);
  await call('POST', 'sys/mounts/secret', { type: 'kv', options: { version: '2' } });
  const write = () => writeSecret(call, APP, { fields: { word: 'fairway' }, version: 0 });
  await waitFor(() => write().then(() => undefined, messageOf), { timeoutMs: 10_000 });
  await writeFile(join(folder, 'token'), keys!.rootToken);
  return started;
}

/** A sidecar that is told of these stores as in a cluster: the components of its service, and whom it may believe. */
async function startWith(ports: Partial<Record<Used, number>>): Promise<OwnSidecar> {
  const at = (store: Used) => `localhost:${ports[store]}`;
  const places: Places = {
    ...{ brokers: at('kafka'), kafkaTls: kafkaOverTls(JSON.stringify(made.ca)) },
    ...{ redisState: at('redis'), redisStateTls: "'true'" },
    ...{ vault: `https://${at('vault')}`, vaultToken: () => join(folder, 'token') },
  };
  const uses = Object.keys(ports).map((store) => USES[store as Used]);
  const used = Object.assign({}, ...uses) as Partial<ServiceDeclaration>;
  const service: ServiceDeclaration = { ...NOTHING, name: APP, ...used };
  sidecar = await startOwnSidecar({
    app: APP,
    appPort: (app.address() as AddressInfo).port,
    allowed: ['v1.0/secrets', 'v1.0/state', 'v1.0/publish'],
    files: resourcesOf(service, places),
    env: { SSL_CERT_FILE: join(folder, 'ca.crt'), SSL_CERT_DIR: folder },
  });
  return sidecar;
}

async function ask({ port, apiToken }: OwnSidecar, path: string, body?: unknown) {
  const answer = await fetch(`http://127.0.0.1:${port}/v1.0/${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { 'dapr-api-token': apiToken, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: answer.status, text: await answer.text() };
}
const readSecret = (of: OwnSidecar) => ask(of, `secrets/${secretStoreName(APP)}/${APP}`);

it('reads secrets, keeps state, gives and takes events over TLS, verified against the CA', async () => {
  const redis = await startTlsRedis(made.right, '');
  taken = [];
  const own = await startWith({
    ...{ vault: vault.ports.right, redis: redis.port, kafka: kafka.ports.right },
  });
  expect(JSON.parse((await readSecret(own)).text)).toMatchObject({ word: 'fairway' });
  expect(await ask(own, `state/${stateStore}`, [{ key: 'hole', value: 7 }])).toMatchObject({
    status: 204,
  });
  expect(await ask(own, `state/${stateStore}/hole`)).toEqual({ status: 200, text: '7' });
  const published = await ask(own, `publish/${pubsub}/${TOPIC}`, { hole: 'nineteenth' });
  expect(published).toMatchObject({ status: 204 });
  await expect.poll(() => taken.join(), { timeout: 20_000 }).toContain('nineteenth');
  await redis.stop();
}, 60_000);

describe.each(KINDS)('a certificate: %s', (kind) => {
  it('of Vault: it sends no token, and says why', async () => {
    const { status, text } = await readSecret(await startWith({ vault: vault.ports[kind] }));
    expect(status).toBe(500);
    expect(text).toContain(BAD_CERTIFICATE[kind]);
  }, 60_000);

  it('of Redis: it does not start, and says why', async () => {
    const redis = await startTlsRedis(made.wrong[kind], '');
    const refused = await startWith({ redis: redis.port }).catch(messageOf);
    expect(refused).toContain(BAD_CERTIFICATE[kind]);
    await redis.stop();
  }, 60_000);

  it('of Kafka: it does not start, and says why', async () => {
    const refused = await startWith({ kafka: kafka.ports[kind] }).catch(messageOf);
    expect(refused).toContain(BAD_CERTIFICATE[kind]);
  }, 60_000);
});

it.each(['vault', 'redis', 'kafka'] as const)(
  'tells a plain %s nothing',
  async (store) => {
    const plain = await startPlainListener('-ERR what is that\r\n');
    const answered = await startWith({ [store]: plain.port })
      .then(readSecret)
      .then(({ text }) => text, messageOf);
    expect(answered).toMatch(
      /tls: first record does not look like a TLS handshake|gave HTTP response|EOF/,
    );
    expect(plain.heard()).toContain('\x16\x03');
    expect(plain.heard()).not.toMatch(/GET|PING|HELLO|contract/);
    await plain.stop();
  },
  60_000,
);
