import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { messageOf } from '../../console/user-error.ts';
import { postgres as postgresPart } from '../../parts/postgres.ts';
import { runProgram } from '../../stack/stores/run-program.ts';
import { startPlainListener } from '../../test/tls/start-plain-listener.ts';
import { startTlsKafka, type TlsStore } from '../../test/tls/start-tls-kafka.ts';
import { startTlsPostgres, type TlsPostgres } from '../../test/tls/start-tls-postgres.ts';
import { startTlsVault } from '../../test/tls/start-tls-vault.ts';
import { makeTestCertificates, type TestCertificates } from '../../test/tls/test-certificates.ts';
import { runSetUp } from './testing/run-set-up.ts';

const KINDS = ['another CA', 'an expired one', 'one of another name'] as const;
const BAD_CERTIFICATE = {
  'another CA': /unable to verify|self-signed|unable to get/,
  'an expired one': /certificate has expired/,
  'one of another name': /does not match certificate's altnames/,
};

let made: TestCertificates;
let folder: string;
let postgres: TlsPostgres;
let kafka: TlsStore;
let vault: TlsStore;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'golfroundpro-set-up-tls-'));
  made = await makeTestCertificates();
  await writeFile(join(folder, 'ca.crt'), made.ca);
  [postgres, kafka, vault] = await Promise.all([
    startTlsPostgres(made.right),
    startTlsKafka(made),
    startTlsVault(made),
  ]);
}, 90_000);
afterAll(async () => {
  await Promise.all([postgres.stop(), kafka.stop(), vault.stop()]);
  await rm(folder, { recursive: true });
});

/** As its pod is told (charts/data/templates/_ca.tpl). */
const run = (changes: Record<string, string> = {}) =>
  runSetUp([], {
    ...{ SECRETS_FOLDER: join(folder, 'secrets'), WAIT_SECONDS: '30' },
    ...{ VAULT_ADDRESS: `https://localhost:${vault.ports.right}` },
    ...{ KAFKA_BROKERS: `localhost:${kafka.ports.right}`, KAFKA_TLS: 'true' },
    ...{ DATABASE_HOST: 'localhost', DATABASE_PORT: String(postgres.port), DATABASE_TLS: 'true' },
    ...{ SSL_CERT_FILE: join(folder, 'ca.crt'), SSL_CERT_DIR: folder },
    ...{ NODE_OPTIONS: '--use-openssl-ca', ...changes },
  });
const refused = (changes: Record<string, string>) =>
  run({ WAIT_SECONDS: '1', ...changes }).then(() => 'it was set up', messageOf);

it('sets up stores over TLS, verified against the CA', async () => {
  const output = await run();
  expect(output).toContain('PostgreSQL has the schemas of');
  expect(output).toContain('Vault has the secrets of');
  expect(output).toContain('made the topic');
  expect(output).toContain('everything is set up');
}, 60_000);

it.each(KINDS)(
  'refuses a certificate: %s',
  async (kind) => {
    const outputs = await Promise.all([
      refused({ VAULT_ADDRESS: `https://localhost:${vault.ports[kind]}` }),
      refused({ KAFKA_BROKERS: `localhost:${kafka.ports[kind]}` }),
    ]);
    for (const output of outputs) expect(output).toMatch(BAD_CERTIFICATE[kind]);
  },
  60_000,
);

it('takes no address for a name, of PostgreSQL either', async () => {
  const output = await refused({ DATABASE_HOST: '127.0.0.1' });
  expect(output).toMatch(/PostgreSQL is .*does not match certificate's altnames/);
}, 60_000);

it('what dumps verifies PostgreSQL, as its pod is told to', async () => {
  const psql = join((await postgresPart.find())!, 'psql');
  const told = { PGHOST: 'localhost', PGPORT: String(postgres.port), PGUSER: 'postgres' };
  const ask = (PGSSLROOTCERT: string) =>
    runProgram(psql, ['--command', 'SELECT 1 AS answered'], {
      env: { ...process.env, ...told, PGSSLMODE: 'verify-full', PGSSLROOTCERT },
    });
  expect(await ask(join(folder, 'ca.crt'))).toContain('answered');
  const other = join(folder, 'other.crt');
  await writeFile(other, (await makeTestCertificates()).ca);
  await expect(ask(other).finally(() => rm(other))).rejects.toThrow('certificate verify failed');
});

it.each([
  ['VAULT_ADDRESS', 'https://localhost:', 'HTTP/1.1 400 Bad Request\r\n\r\n'],
  ['KAFKA_BROKERS', 'localhost:', 'what is that?'],
  ['DATABASE_PORT', '', 'N'],
])(
  'tells what speaks plain text nothing: %s',
  async (setting, before, answer) => {
    const plain = await startPlainListener(answer);
    const output = await refused({ [setting]: before + String(plain.port) });
    expect(output).toMatch(/not support SSL|wrong version number|packet length/);
    expect(plain.heard()).not.toMatch(/GET|golfroundpro-tools|postgres/);
    await plain.stop();
  },
  60_000,
);
