import { afterEach, beforeAll, expect, it } from 'vitest';
import { startPlainListener } from '../../../tools/test/tls/start-plain-listener.ts';
import { startTlsRedis } from '../../../tools/test/tls/start-tls-redis.ts';
import {
  makeTestCertificates,
  type TestCertificates,
} from '../../../tools/test/tls/test-certificates.ts';
import { captureLog } from '../testing/capture-log.ts';
import { makeRedis, type Redis } from './redis.ts';

const PASSWORD = 'canary-password';
const REFUSED = 'look at REDIS_STATE_URL, REDIS_CACHE_URL and TLS_CA_FILE';

const log = captureLog();
let made: TestCertificates;
let redis: Redis | undefined;
beforeAll(async () => {
  made = await makeTestCertificates();
});
afterEach(() => {
  redis?.disconnect();
  log.lines.length = 0;
});

const open = (port: number, changes: { host?: string; ca?: string | undefined } = {}) => {
  const { host, ca } = { host: 'localhost', ca: made.ca, ...changes };
  redis = makeRedis(`rediss://:${PASSWORD}@${host}:${port}`, log.logger, ca);
  return redis;
};
const said = () => JSON.stringify(log.lines);

it('asks Redis over TLS, verified against the CA', async () => {
  const server = await startTlsRedis(made.right, PASSWORD);
  const client = open(server.port);
  await expect.poll(() => client.status).toBe('ready');
  expect(await client.ping()).toBe('PONG');
  client.disconnect();
  for (const wrong of [{ ca: undefined }, { host: '127.0.0.1' }]) {
    log.lines.length = 0;
    const other = open(server.port, wrong);
    await expect.poll(said).toContain(REFUSED);
    expect(other.status).not.toBe('ready');
    other.disconnect();
  }
  await server.stop();
});

it.each(['another CA', 'an expired one', 'one of another name'] as const)(
  'refuses a certificate: %s',
  async (kind) => {
    const server = await startTlsRedis(made.wrong[kind], PASSWORD);
    const client = open(server.port);
    await expect.poll(said).toContain(REFUSED);
    await expect(client.ping()).rejects.toThrow();
    await server.stop();
  },
);

it('says no password to a Redis that speaks plain text', async () => {
  const plain = await startPlainListener('-ERR unknown command\r\n');
  open(plain.port);
  await expect.poll(said).toContain(REFUSED);
  expect(plain.heard()).not.toContain(PASSWORD);
  redis!.disconnect();
  await plain.stop();
});
