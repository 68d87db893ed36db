import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openClusterRotation } from '../../tools/k8s/rotation/cluster-rotation.ts';
import { readRunning } from '../../tools/k8s/service-pods.ts';
import { openedBy } from '../../tools/rotate/opened-by.ts';
import { rotateDaprTokens } from '../../tools/rotate/rotate-dapr-tokens.ts';
import { rotateDatabase } from '../../tools/rotate/rotate-database.ts';
import { NAMED_KEYS, rotateNamedKey } from '../../tools/rotate/rotate-named-key.ts';
import { rotateSigningKey } from '../../tools/rotate/rotate-signing-key.ts';
import { rotateVaultToken } from '../../tools/rotate/rotate-vault-token.ts';
import type { Rotation } from '../../tools/rotate/rotation.ts';
import type { AppTokens } from '../../tools/stack/secrets.ts';
import { connectClient } from '../../tools/stack/connect-client.ts';
import { startMixedLoad, STEADY } from '../mixed-load.ts';
import type { query } from '../stack.ts';
import { expectWholeLog } from '../whole-log.ts';
import { gateways, progress, target } from './cluster.ts';

/** Its login and its token stand for those of all. */
const SERVICE = 'round';
/** The pair of whom sidecars send events, and of whom every request goes through. */
const DAPR_SERVICES = [SERVICE, 'gateway'];
/** Load before the first and behind the last rotation. */
const CALM_MS = 5_000;
/** A load that hardly runs finds nothing. */
const LEAST_OF_A_KIND = 20;

const kidOf = (token: string) => {
  const [header = ''] = token.split('.');
  return (JSON.parse(Buffer.from(header, 'base64url').toString()) as { kid: string }).kid;
};

let rotation: Rotation;
beforeAll(async () => {
  rotation = await openClusterRotation(target, progress);
});
afterAll(() => rotation.close());

/** Rows of a service's schema, as of a stack (`query`). */
const ask: typeof query = async <T extends object>(
  schema: string,
  sql: string,
  values: unknown[] = [],
) => {
  const options = `-c search_path=${schema}`;
  const client = await connectClient({ ...rotation.superuser, options });
  try {
    return (await client.query<T>(sql, values)).rows;
  } finally {
    await client.end();
  }
};

async function loginsInUse(): Promise<string[]> {
  const rows = await ask<{ usename: string }>(
    'public',
    'SELECT DISTINCT usename FROM pg_stat_activity WHERE usename ~ $1',
    [`^${SERVICE}_[ab]$`],
  );
  return rows.map(({ usename }) => usename);
}

/** What these tokens of a service open at its pods. */
async function openedAt(service: string, tokens: AppTokens): Promise<string[]> {
  const doors = await rotation.doorsOf(service);
  return (await Promise.all(doors.map((one) => openedBy(one, service, tokens)))).flat();
}

const podNames = async () =>
  (await readRunning(target, SERVICE)).map(({ metadata }) => metadata.name);

it('all nine kinds of secret are rotated under load, and no request fails', async () => {
  const [loginsBefore, podsBefore] = [await loginsInUse(), await podNames()];
  const daprBefore = await Promise.all(
    DAPR_SERVICES.map(async (name) => [name, await rotation.daprTokensOf(name)] as const),
  );
  const openedBefore = await Promise.all(daprBefore.map((one) => openedAt(...one)));
  const load = await startMixedLoad(gateways);
  const startedAt = performance.now();
  const since = () => ((performance.now() - startedAt) / 1000).toFixed(0);
  await sleep(CALM_MS);

  await rotateSigningKey(rotation);
  const second = await load.logIn();
  for (const key of NAMED_KEYS) await rotateNamedKey(rotation, key);
  await rotateDatabase(rotation, SERVICE);
  const loginsAfter = await loginsInUse();
  process.stdout.write(`\nkey and login rotated after ${since()} s\n`);
  await rotateVaultToken(rotation, SERVICE);
  process.stdout.write(`token rotated after ${since()} s\n`);
  for (const name of DAPR_SERVICES) await rotateDaprTokens(rotation, name);
  process.stdout.write(`Dapr tokens rotated after ${since()} s\n`);

  await sleep(CALM_MS);
  for (const token of [load.firstToken, second]) await load.readWith(token);
  const { counts, failures } = await load.stop();
  const kinds = Object.entries(counts).map(([kind, count]) => `${count} ${kind}`);
  process.stdout.write(`${since()} s, ${failures.length} failed: ${kinds.join(', ')}\n`);
  await expectWholeLog(load, ask);

  expect(failures).toEqual([]);
  for (const kind of STEADY) expect(counts[kind], kind).toBeGreaterThan(LEAST_OF_A_KIND);
  expect(kidOf(second)).not.toBe(kidOf(load.firstToken));
  expect([loginsBefore.length, loginsAfter.length]).toEqual([1, 1]);
  expect(loginsAfter).not.toEqual(loginsBefore);
  expect((await podNames()).filter((name) => podsBefore.includes(name))).toEqual([]);
  expect(await rotation.lateSidecarsOf(SERVICE)).toEqual([]);
  for (const opened of openedBefore) expect(opened).not.toEqual([]);
  const openedAfter = await Promise.all(daprBefore.map((one) => openedAt(...one)));
  expect(openedAfter.flat()).toEqual([]);
});
