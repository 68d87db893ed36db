import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bringBack, readKept } from '../../backup/kept-secrets.ts';
import { openBackup } from '../../backup/open-backup.ts';
import { messageOf } from '../../console/user-error.ts';
import { connectClient } from '../../stack/connect-client.ts';
import { brokersOf, vaultAddress } from '../../stack/ports.ts';
import { probeHttp } from '../../stack/probe.ts';
import { loginIn } from '../../stack/stores/service-login.ts';
import { vaultApi } from '../../stack/stores/vault-api.ts';
import { readSecret } from '../../stack/stores/vault-secret.ts';
import { kafkaAdmin } from '../../stack/topics.ts';
import { waitFor } from '../../stack/wait-for.ts';
import { certify } from './certificate.ts';
import { DECLARED } from './declared.gen.ts';
import { folderToBackUp, writeDump } from './testing/folder-to-back-up.ts';
import { runSetUp } from './testing/run-set-up.ts';
import { secretsIn } from './testing/secrets-in.ts';
import { startEmptyStores, type EmptyStores } from './testing/start-empty-stores.ts';

const [owner] = DECLARED.services.filter(({ postgres }) => postgres !== undefined);
const { name, namespace, tokens } = owner!;
const HOST = 'club.example';

let stores: EmptyStores;
let folder: string;
let settings: Record<string, string>;
let output: string;
let refused: string;
/** What it made at first. */
let secrets: Map<string, string>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'golfroundpro-secrets-'));
  stores = await startEmptyStores();
  const { ports, secrets: known } = stores.context;
  settings = {
    ...{ SECRETS_FOLDER: folder, VAULT_ADDRESS: vaultAddress(ports), WAIT_SECONDS: '60' },
    CERTIFICATE_HOST: HOST,
    ...{ DATABASE_HOST: '127.0.0.1', DATABASE_PORT: String(ports['postgres']), AUDIT_MONTHS: '36' },
    ...{ KAFKA_BROKERS: brokersOf(ports), TOPIC_PARTITIONS: 'many' },
  };
  // One of the operator's own, as it is where PostgreSQL was there before.
  await secretsIn(folder).write('data-layer/postgres-superuser/password', known.postgresPassword);
  refused = await besideKeysOfAnother();
  output = await runSetUp([], settings);
  secrets = await secretsIn(folder).all();
}, 120_000);
afterAll(async () => {
  await stores.remove();
  await rm(folder, { recursive: true });
});

/** What it says to an empty Vault, where the keys of one are kept that is gone. */
async function besideKeysOfAnother(): Promise<string> {
  const other = await mkdtemp(join(tmpdir(), 'golfroundpro-secrets-'));
  await secretsIn(other).write('data-layer/vault-keys/unseal-key', 'of another');
  await secretsIn(other).write('data-layer/vault-keys/root-token', 'of another');
  const own = { ...settings, SECRETS_FOLDER: other, WAIT_SECONDS: '1' };
  const answers = () => probeHttp(`${settings['VAULT_ADDRESS']}/v1/sys/seal-status`);
  await waitFor(answers, { timeoutMs: 60_000 });
  return runSetUp([], own)
    .catch(messageOf)
    .finally(() => rm(other, { recursive: true }));
}

const secret = (path: string) => secrets.get(path) ?? '';
const vault = (token: string) => vaultApi(settings['VAULT_ADDRESS']!, token);
const secretOfOwner = () => readSecret(vault(secret(`${namespace}/${tokens.vault}/token`)), name);

async function logIn() {
  const { user, password } = loginIn(name, (await secretOfOwner()).fields);
  const { ports } = stores.context;
  const database = { host: '127.0.0.1', port: ports['postgres']!, database: 'golfroundpro' };
  return connectClient({ ...database, user, password });
}

it('begins no empty Vault anew where keys of one are kept', () => {
  expect(refused).toContain('waiting for Vault: it is not initialised');
  expect(refused).not.toMatch(/Vault has the secrets/);
});

it('lets a service log in with what it made, into a schema of its own', async () => {
  const client = await logIn();
  const { rows } = await client.query('SELECT current_user AS role, current_schema AS schema');
  await client.end();
  expect(rows).toEqual([{ role: name, schema: name }]);
});

it('gives a service an audit log that it appends to, and that is not its own', async () => {
  const client = await logIn();
  await client.query(`SET search_path = ${name}_audit`);
  await client.query(`INSERT INTO audit_entry (action, address, user_agent) VALUES ('x', '', '')`);
  for (const sql of ['DELETE FROM audit_entry', `SET ROLE ${name}_audit`])
    await expect(client.query(sql)).rejects.toThrow('permission denied');
  const { rows } = await client.query('SELECT months FROM audit_retention');
  expect(rows).toEqual([{ months: 36 }]);
  await client.end();
});

it('gives a service a token that reads its own secret alone', async () => {
  const call = vault(secret(`${namespace}/${tokens.vault}/token`));
  const others = DECLARED.services.filter((one) => one.tokens.vault && one.name !== name);
  await expect(secretOfOwner()).resolves.toMatchObject({ version: 1 });
  await expect(readSecret(call, others[0]!.name)).rejects.toThrow('403');
});

it('gives caller and callee the same token, each in its namespace', () => {
  const shared = [...secrets].filter(([path]) => path.endsWith('/token-gateway-to-auth/token'));
  expect(shared.map(([path]) => path.split('/')[0]).sort()).toEqual([
    'client-layer',
    'server-layer',
  ]);
  expect(new Set(shared.map(([, token]) => token)).size).toBe(1);
});

it('makes every topic with the partitions that were asked for', async () => {
  const admin = kafkaAdmin(settings['KAFKA_BROKERS']!);
  const topics = DECLARED.topics.map((topic) => topic.name);
  const { topics: made } = await admin.metadata({ topics: [...topics] });
  await admin.close();
  const partitions = topics.map((topic) => made.get(topic)!.partitionsCount);
  expect(partitions).toEqual(DECLARED.topics.map((topic) => topic.productionPartitions));
});

it('writes the tokens of a service as an environment', async () => {
  const text = await readFile(join(folder, 'env', name), 'utf8');
  expect(text).toContain(`APP_API_TOKEN=${secret(`${namespace}/${tokens.app}/token`)}\n`);
});

it('tells no secret', () => {
  for (const text of secrets.values()) expect(output).not.toContain(text);
});

it('makes nothing a second time', async () => {
  const before = await secretOfOwner();
  expect(await runSetUp([], settings)).not.toMatch(/made/);
  expect(await secretsIn(folder).all()).toEqual(secrets);
  expect(await secretOfOwner()).toEqual(before);
  await (await logIn()).end();
});

it('gives a service a new token where its own has ended, and says so', async () => {
  const ended = secret(`${namespace}/${tokens.vault}/token`);
  await vault(secret('data-layer/vault-keys/root-token'))('POST', 'auth/token/revoke', {
    token: ended,
  });
  await expect(runSetUp(['renew'], settings)).rejects.toThrow(`${name}: not renewed`);
  expect(await runSetUp([], settings)).toMatch(`restart ${name}`);
  secrets = await secretsIn(folder).all();
  expect(secret(`${namespace}/${tokens.vault}/token`)).not.toBe(ended);
  await expect(secretOfOwner()).resolves.toMatchObject({ version: 1 });
});

const holders = DECLARED.services
  .filter((one) => one.tokens.vault !== undefined)
  .map((one) => one.name);
const renewedIn = (text: string) => text.match(/\w+(?=: renewed for \d+ s)/g) ?? [];

it('renews the token of every service that has one', async () => {
  expect(renewedIn(await runSetUp(['renew'], settings))).toEqual(holders);
});

it('renews the certificate of the host with them, when it is due', async () => {
  const [certificate = '', key = ''] = ['tls.crt', 'tls.key'].map((name) =>
    secret(`data-layer/certificate-authority/${name}`),
  );
  const old = await certify({ certificate, key }, HOST, new Date(Date.now() - 80 * 86_400_000));
  await secretsIn(folder).write('client-layer/club-tls/tls.crt', old.certificate);
  const output = await runSetUp(['renew'], settings);
  expect(output).toContain(`the certificate of ${HOST} is another one`);
  expect(renewedIn(output)).toEqual(holders);
  expect(await runSetUp(['renew'], settings)).toContain(`the certificate of ${HOST} is good`);
});

it('keeps the tokens renewed, as long as it runs', async () => {
  const ending = new AbortController();
  const onOutput = (text: string) => {
    if (renewedIn(text).length === holders.length) ending.abort();
  };
  const { signal } = ending;
  await runSetUp(['keep-renewed'], { ...settings, PORT: '0' }, { signal, onOutput });
  expect(signal.aborted).toBe(true);
});

it('backs up what no set-up can make again, and keeps the last', async () => {
  const own = await folderToBackUp(folder, settings['VAULT_ADDRESS']!);
  await runSetUp(['backup'], { ...own, BACKUP_KEEP: '1' });
  await writeDump(own.DUMP_FOLDER, '2026-11-28T02:23:00.5+00:00');
  await runSetUp(['backup'], { ...own, BACKUP_KEEP: '1' });
  const archives = await readdir(own.BACKUP_FOLDER);
  expect(archives).toEqual(['golfroundpro-2026-11-28T02-23-00Z.tar']);
  const backup = await openBackup(join(own.BACKUP_FOLDER, archives[0]!), '1.0.0');
  expect(backup.manifest).toMatchObject({ version: '1.0.0', rows: { 'auth.account': 3 } });
  const { fields } = await secretOfOwner();
  expect(fields).toMatchObject(backup.secrets[name]!);
  expect(Object.keys(backup.secrets[name]!)).not.toContain('databasePassword');
  await backup.close();
});

it('takes nothing for a backup where the dump did not end well', async () => {
  const own = await folderToBackUp(folder, settings['VAULT_ADDRESS']!);
  await rm(join(own.DUMP_FOLDER, 'dumped'));
  await expect(runSetUp(['backup'], own)).rejects.toThrow('pg_dump did not end well');
  expect(await readdir(own.BACKUP_FOLDER)).toEqual([]);
});

it('brings secrets back over others, and signs with a key that nobody knew', async () => {
  const call = vault(secret('data-layer/vault-keys/root-token'));
  const before = await secretOfOwner();
  const kept = await readKept(call, DECLARED.services);
  const others = Object.fromEntries(Object.keys(kept[name]!).map((field) => [field, 'another']));
  await bringBack(call, DECLARED.services, { ...kept, [name]: others });
  await bringBack(call, DECLARED.services, kept);
  const { fields } = await secretOfOwner();
  const { signingKeys, revision, ...same } = fields;
  expect(before.fields).toMatchObject(same);
  expect(signingKeys).not.toBe(before.fields['signingKeys']);
  expect(Number(revision)).toBeGreaterThan(Number(before.fields['revision']));
});

it('says which setting is missing', async () => {
  const told = runSetUp([], { ...settings, VAULT_ADDRESS: '' });
  await expect(told).rejects.toThrow('VAULT_ADDRESS is missing');
});

it('says what it waits for, and ends', async () => {
  const told = runSetUp([], {
    ...settings,
    VAULT_ADDRESS: 'http://127.0.0.1:9',
    WAIT_SECONDS: '1',
  });
  await expect(told).rejects.toThrow('Vault is not ready after 1 s');
});

it('unseals Vault again, as long as it runs', async () => {
  const keyFile = join(folder, 'data-layer/vault-keys/unseal-key');
  const call = vault(secret('data-layer/vault-keys/root-token'));
  await call('PUT', 'sys/seal');
  const ending = new AbortController();
  const own = { VAULT_ADDRESS: settings['VAULT_ADDRESS']!, UNSEAL_KEY_FILE: keyFile, PORT: '0' };
  const ran = runSetUp(['unseal'], own, { signal: ending.signal });
  const isSealed = async () =>
    (await call<{ sealed: boolean }>('GET', 'sys/seal-status')).body.sealed;
  await expect.poll(isSealed, { timeout: 15_000 }).toBe(false);
  ending.abort();
  await expect(ran).resolves.toContain('Vault is open');
});
