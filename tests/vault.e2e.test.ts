import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SERVICES } from '../tools/services/declared.ts';
import { keepsSecret } from '../tools/services/uses.ts';
import { control, secrets, stack, stackDirectory } from './stack.ts';

const [KEEPERS, OTHERS] = [true, false].map((keeps) =>
  SERVICES.filter((service) => keepsSecret(service) === keeps).map(({ name }) => name),
) as [string[], string[]];
const pathOf = (service: string) => `secret/data/golfroundpro/${service}`;

/** Calls Vault with the token that the sidecars of a service have; gives the status. */
async function asService(service: string, method: string, path: string, body?: unknown) {
  const token = await readFile(join(stackDirectory, `vault-token-${service}`), 'utf8');
  const answer = await fetch(`http://127.0.0.1:${stack.ports['vault']}/v1/${path}`, {
    method,
    headers: { 'x-vault-token': token },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  await answer.body?.cancel();
  return answer.status;
}

const askSidecar = (app: string, store: string, key: string) =>
  fetch(`http://127.0.0.1:${stack.ports[`${app}-daprd`]}/v1.0/secrets/${store}/${key}`, {
    headers: { 'dapr-api-token': secrets.apps[app]!.daprApiToken },
  });

/** Asks the sidecar of an app for a secret of a store; gives the status. */
async function asApp(app: string, store: string, key: string) {
  const answer = await askSidecar(app, store, key);
  await answer.body?.cancel();
  return answer.status;
}

describe.each(KEEPERS)('the Vault token of %s', (service) => {
  const others = KEEPERS.filter((other) => other !== service);

  it('reads its own secret', async () => {
    expect(await asService(service, 'GET', pathOf(service))).toBe(200);
  });

  it.each(others)('does not read the secret of %s', async (other) => {
    expect(await asService(service, 'GET', pathOf(other))).toBe(403);
  });

  it.each([
    ['PUT', pathOf(service), { data: { databasePassword: 'mine' } }],
    ['DELETE', pathOf(service), undefined],
    ['GET', `secret/metadata/golfroundpro/${service}`, undefined],
    ['LIST', 'secret/metadata/golfroundpro', undefined],
    ['GET', 'sys/mounts', undefined],
    ['GET', 'sys/policies/acl/golfroundpro-auth', undefined],
    ['PUT', 'sys/seal', undefined],
    ['POST', 'auth/token/create', {}],
    ['LIST', 'auth/token/accessors', undefined],
    ['GET', 'cubbyhole/anything', undefined],
  ])('may not %s %s', async (method, path, body) => {
    expect(await asService(service, method, path, body)).toBe(403);
  });

  it('is renewed by itself', async () => {
    expect(await asService(service, 'POST', 'auth/token/renew-self', {})).toBe(200);
  });
});

describe('a sidecar', () => {
  const pairs = KEEPERS.flatMap((app) =>
    KEEPERS.filter((other) => other !== app).map((other) => [app, other] as const),
  );

  it.each(KEEPERS)('of %s gives its own secret', async (app) => {
    expect(await asApp(app, `secrets-${app}`, app)).toBe(200);
  });

  it.each(pairs)('of %s does not give the secret of %s', async (app, other) => {
    expect(await asApp(app, `secrets-${app}`, other)).toBe(403);
    expect(await asApp(app, `secrets-${other}`, other)).toBe(401);
  });

  it.each(OTHERS)('of %s has no secrets at all', async (app) => {
    for (const other of KEEPERS) {
      expect(await asApp(app, `secrets-${other}`, other)).toBeGreaterThanOrEqual(400);
    }
  });
});

it('no secret of a service, and no token of Vault, is in the environment of any process', async () => {
  const { status } = await control({ do: 'status' });
  const pids = status!.children.flatMap(({ pid }) => pid ?? []);
  const read = (pid: number) => readFile(`/proc/${pid}/environ`, 'utf8');
  const environments = (await Promise.all(pids.map(read))).join();
  expect(environments).toContain(secrets.apps['auth']!.daprApiToken);
  for (const app of KEEPERS) {
    const kept = (await (await askSidecar(app, `secrets-${app}`, app)).json()) as Record<
      string,
      string
    >;
    const values = Object.values(kept).filter((value) => value.length >= 20);
    const token = await readFile(join(stackDirectory, `vault-token-${app}`), 'utf8');
    expect(values.length).toBeGreaterThan(0);
    for (const value of [...values, token.trim()]) expect(environments).not.toContain(value);
  }
});

it('the renewer is well', async () => {
  const { status } = await control({ do: 'status' });
  const renewer = status!.children.find(({ name }) => name === 'vault-renewer');
  expect(renewer).toMatchObject({ state: 'running', fault: null });
});
