import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { currentKey, parseKeyRing } from '@golfroundpro/shared/tokens/key-ring.ts';
import { startEmptyStores, type EmptyStores } from '../cluster/setup/testing/start-empty-stores.ts';
import { Progress } from '../console/progress.ts';
import { SERVICES } from '../services/declared.ts';
import { connectClient } from '../stack/connect-client.ts';
import { vaultAddress } from '../stack/ports.ts';
import { setUpDatabase } from '../stack/stores/database-setup.ts';
import { newTokens, type AppTokens } from '../stack/secrets.ts';
import { openVault, type VaultKeys } from '../stack/stores/open-vault.ts';
import { postgres } from '../stack/stores/postgres.ts';
import { loginIn, type ServiceLogin } from '../stack/stores/service-login.ts';
import { renewToken } from '../stack/stores/service-token.ts';
import { vaultApi } from '../stack/stores/vault-api.ts';
import { readSecret } from '../stack/stores/vault-secret.ts';
import { setUpVault } from '../stack/stores/vault-setup.ts';
import { vault } from '../stack/stores/vault.ts';
import { superuserOf } from '../stack/superuser-of.ts';
import { waitFor } from '../stack/wait-for.ts';
import { rotateDaprTokens } from './rotate-dapr-tokens.ts';
import { rotateDatabase } from './rotate-database.ts';
import { rotateSigningKey } from './rotate-signing-key.ts';
import { rotateVaultToken } from './rotate-vault-token.ts';
import type { Instance, Rotation } from './rotation.ts';

/** It has all three: a login, a token, and the key that signs. */
const NAME = 'auth';
/** How often the second instance is asked before it has what Vault says. */
const LATE_FOR = 3;

let stores: EmptyStores;
let rotation: Rotation;
const tokens = new Map<string, string>();
/** What is true each time that an instance is still late. */
let whileLate: () => Promise<unknown>;
const seen: unknown[] = [];

beforeAll(async () => {
  stores = await startEmptyStores([postgres, vault]);
  const { ports } = stores.context;
  const address = vaultAddress(ports);
  let keys: VaultKeys | undefined;
  const keeper = { read: async () => keys, write: async (made: VaultKeys) => void (keys = made) };
  await waitFor(() => openVault(address, keeper), { timeoutMs: 60_000 });
  const { rootToken } = keys!;
  const kept = {
    read: async (service: string) => tokens.get(service),
    write: async (service: string, token: string) => void tokens.set(service, token),
  };
  const services = SERVICES.filter(({ name }) => name === NAME);
  let logins: ServiceLogin[] = [];
  // One that was unsealed just now takes a moment to lead itself.
  const setUp = async () => {
    logins = await setUpVault({ address, rootToken, tokens: kept }, services);
  };
  await waitFor(() => setUp().then(() => undefined, String), { timeoutMs: 60_000 });
  const superuser = superuserOf(stores.context);
  const reach = async () => setUpDatabase(superuser, logins, { services: [NAME] });
  await waitFor(() => reach().then(() => undefined, String), { timeoutMs: 60_000 });
  rotation = {
    ...{ command: 'npm run test --', progress: new Progress(), superuser },
    vault: vaultApi(address, rootToken),
    instancesOf: twoInstances(),
    handOut: kept.write,
    lateSidecarsOf: async () => [],
    restart: async () => undefined,
    daprTokensOf: async () => newTokens(),
    giveDaprTokens: async () => undefined,
    doorsOf: async () => [],
    close: async () => undefined,
  };
}, 120_000);
afterAll(() => stores.remove());
beforeEach(() => {
  whileLate = async () => undefined;
  seen.length = 0;
});

/** One has what Vault says at once; the other is late with every revision. */
function twoInstances(): Rotation['instancesOf'] {
  let known = 0;
  let asked = 0;
  return async (service) => {
    const revision = await revisionOf(service);
    if (known !== revision) {
      seen.push(await whileLate());
      asked = (asked + 1) % LATE_FOR;
      if (asked === 0) known = revision;
    }
    const late: Instance = { name: `${service}-2`, revision: known };
    return [{ name: service, revision }, late];
  };
}

const secretOf = (service: string) => readSecret(rotation.vault, service);
const revisionOf = async (service: string) => Number((await secretOf(service)).fields['revision']);

async function logsIn({ user, password }: ServiceLogin): Promise<boolean> {
  const { superuser } = rotation;
  const client = await connectClient({ ...superuser, user, password }).catch(() => undefined);
  await client?.end();
  return client !== undefined;
}

it('a login works until every instance uses the other one, and not any longer', async () => {
  const before = loginIn(NAME, (await secretOf(NAME)).fields);
  whileLate = () => logsIn(before);
  await rotateDatabase(rotation, NAME);
  const after = loginIn(NAME, (await secretOf(NAME)).fields);
  expect(seen.length).toBeGreaterThanOrEqual(LATE_FOR);
  expect(new Set(seen)).toEqual(new Set([true]));
  expect(after.user).not.toBe(before.user);
  expect([await logsIn(before), await logsIn(after)]).toEqual([false, true]);
});

it('a key signs when every instance publishes it, and not before', async () => {
  const signer = async () =>
    currentKey(parseKeyRing((await secretOf(NAME)).fields['signingKeys'] ?? '')).jwk.kid;
  const before = await signer();
  whileLate = signer;
  await rotateSigningKey(rotation);
  const after = await signer();
  expect(after).not.toBe(before);
  const half = seen.length / 2;
  const signers = Array.from(seen, (_, at) => (at < half ? before : after));
  expect([half, seen]).toEqual([LATE_FOR, signers]);
});

it('a token is good until it was handed out, and revoked then; who has not loaded the new one starts again', async () => {
  const before = tokens.get(NAME)!;
  const isGood = (token: string) =>
    renewToken(vaultAddress(stores.context.ports), token).then(
      () => true,
      () => false,
    );
  const restarted: string[] = [];
  await rotateVaultToken(
    {
      ...rotation,
      handOut: async (service, token) => {
        seen.push(await isGood(before), await isGood(token));
        await rotation.handOut(service, token);
      },
      lateSidecarsOf: async () => ['auth-2-daprd'],
      restart: async (name) => void restarted.push(name),
    },
    NAME,
  );
  expect(seen).toEqual([true, true]);
  expect([await isGood(before), await isGood(tokens.get(NAME)!)]).toEqual([false, true]);
  expect(restarted).toEqual(['auth-2-daprd']);
});

it('one that cannot be handed out leaves both good, and says how to go on', async () => {
  const before = tokens.get(NAME)!;
  const handOut = () => Promise.reject(new Error('no answer'));
  await expect(rotateVaultToken({ ...rotation, handOut }, NAME)).rejects.toThrow(
    /no answer\n.*both good.*npm run test -- vault-token auth/,
  );
  expect(await renewToken(vaultAddress(stores.context.ports), before)).toBeGreaterThan(0);
});

/** An app and a sidecar in one, which takes these tokens. */
async function withDoors<T>(taken: () => string[], work: (port: number) => Promise<T>): Promise<T> {
  const server = createServer((req, res) => {
    const isTaken = taken().includes(String(req.headers['dapr-api-token']));
    res.writeHead(isTaken ? 200 : 401).end();
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  try {
    return await work((server.address() as AddressInfo).port);
  } finally {
    server.close();
  }
}

it('a pair of Dapr tokens is replaced by another; one that still opens something is no success', async () => {
  const before = newTokens();
  const valuesOf = ({ daprApiToken, appApiToken }: AppTokens) => [daprApiToken, appApiToken];
  let taken = valuesOf(before);
  let given = before;
  const rotate = (giveDaprTokens: Rotation['giveDaprTokens']) =>
    withDoors(
      () => taken,
      (port) =>
        rotateDaprTokens(
          {
            ...rotation,
            daprTokensOf: async () => before,
            giveDaprTokens,
            doorsOf: async () => [{ name: 'analytics', port, sidecarPort: port }],
          },
          'analytics',
        ),
    );
  await rotate(async (_service, tokens) => {
    given = tokens;
    taken = valuesOf(tokens);
  });
  expect(new Set([...valuesOf(before), ...valuesOf(given)]).size).toBe(4);
  const opening = (tokens: string[]) =>
    rotate(async () => {
      taken = tokens;
    });
  await expect(opening([before.daprApiToken])).rejects.toThrow(
    'they open the sidecar of analytics',
  );
  await expect(opening([before.appApiToken])).rejects.toThrow(
    'they open /events/rounds of analytics',
  );
  const broken = () => Promise.reject(new Error('no answer'));
  await expect(rotate(broken)).rejects.toThrow(
    /no answer\n.*nothing is broken.*npm run test -- dapr-tokens analytics/,
  );
});
