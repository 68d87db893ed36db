import { afterAll, beforeAll, expect, it } from 'vitest';
import { startPlainListener } from '../../../tools/test/tls/start-plain-listener.ts';
import { startTlsPostgres, type TlsPostgres } from '../../../tools/test/tls/start-tls-postgres.ts';
import {
  makeTestCertificates,
  type TestCertificates,
} from '../../../tools/test/tls/test-certificates.ts';
import { openDataSource, poolOf } from './data-source.ts';

let made: TestCertificates;
let postgres: TlsPostgres;
beforeAll(async () => {
  made = await makeTestCertificates();
  postgres = await startTlsPostgres(made.right);
}, 60_000);
afterAll(() => postgres.stop());

const open = (changes: object = {}) =>
  openDataSource({
    connection: {
      ...{ host: 'localhost', port: postgres.port, database: 'postgres', connections: 2 },
      ...{ user: 'postgres', password: 'canary-password', tls: true, ca: made.ca },
      ...changes,
    },
    entities: [],
    migrations: [],
  });

const REFUSED = /look at DATABASE_TLS and TLS_CA_FILE/;

it('asks PostgreSQL over TLS, verified against the CA', async () => {
  const dataSource = await open();
  const { rows } = await poolOf(dataSource).query(
    'SELECT ssl, version FROM pg_stat_ssl WHERE pid = pg_backend_pid()',
  );
  expect(rows).toEqual([{ ssl: true, version: 'TLSv1.3' }]);
  await dataSource.destroy();
});

it.each(['another CA', 'an expired one', 'one of another name'] as const)(
  'refuses a certificate: %s',
  async (kind) => {
    await postgres.show(made.wrong[kind]);
    // It reads it again in its own time.
    await expect.poll(() => open().catch(String)).toMatch(REFUSED);
    await postgres.show(made.right);
    await expect.poll(() => open().then((opened) => opened.destroy())).toBeUndefined();
  },
);

it('trusts neither a CA that nobody named, nor an address for a name, nor what Node was told', async () => {
  process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = '0';
  try {
    await expect(open({ ca: undefined })).rejects.toThrow(REFUSED);
    await expect(open({ host: '127.0.0.1' })).rejects.toThrow(REFUSED);
  } finally {
    delete process.env['NODE_TLS_REJECT_UNAUTHORIZED'];
  }
});

it('says no login to a PostgreSQL that speaks plain text', async () => {
  const plain = await startPlainListener('N');
  await expect(open({ port: plain.port })).rejects.toThrow(REFUSED);
  expect(plain.heard()).toHaveLength(8);
  expect(plain.heard()).not.toContain('postgres');
  await plain.stop();
});

it('is told by PostgreSQL where it takes TLS alone', async () => {
  await expect(open({ tls: false })).rejects.toThrow('no encryption');
});
