import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { isFullRun } from '@golfroundpro/shared/testing/full-run.ts';
import { openedBy } from '../tools/rotate/opened-by.ts';
import { rotateDaprTokens } from '../tools/rotate/rotate-dapr-tokens.ts';
import { rotateDatabase } from '../tools/rotate/rotate-database.ts';
import { NAMED_KEYS, rotateNamedKey } from '../tools/rotate/rotate-named-key.ts';
import { rotateSigningKey } from '../tools/rotate/rotate-signing-key.ts';
import { rotateVaultToken } from '../tools/rotate/rotate-vault-token.ts';
import type { Rotation } from '../tools/rotate/rotation.ts';
import { openStackRotation } from '../tools/rotate/stack-rotation.ts';
import { SERVICES } from '../tools/services/declared.ts';
import { keepsSecret } from '../tools/services/uses.ts';
import { call, newGolfer } from './golfer.ts';
import { startMixedLoad, STEADY } from './mixed-load.ts';
import { enrol } from './second-factor.ts';
import { control, query, secrets, stack, stackDirectory } from './stack.ts';
import { readTopic } from './topic.ts';
import { expectWholeLog } from './whole-log.ts';

const LOAD_MS = 60_000;
/** A load that hardly runs finds nothing; on two busy cores it sends 50 requests a second. */
const LEAST_REQUESTS = LOAD_MS / 60;
/** In `npm test` one service's login and token stand for all. */
const SERVICES_ROTATED = isFullRun ? Infinity : 1;
/** Each replaces the sidecars of both instances, a quarter of a minute: in `npm test` those that the load goes through. */
const UNDER_LOAD = ['gateway', 'auth', 'round', 'analytics'];
const TOKENS_ROTATED = SERVICES.filter(({ name }) => isFullRun || UNDER_LOAD.includes(name));
const TIMEOUT_MS = isFullRun ? 900_000 : 300_000;
/** Load before the first and behind the last rotation. */
const CALM_MS = 3_000;

/** Every gateway of the stack. */
const gateways = Object.entries(stack.ports)
  .filter(([name]) => /^gateway(-\d+)?$/.test(name))
  .map(([name, port]) => ({ name, address: `http://127.0.0.1:${port}` }));

const kidOf = (token: string) => {
  const [header = ''] = token.split('.');
  return (JSON.parse(Buffer.from(header, 'base64url').toString()) as { kid: string }).kid;
};

async function loginsInUse(): Promise<string[]> {
  const rows = await query<{ usename: string }>(
    'public',
    `SELECT DISTINCT usename FROM pg_stat_activity WHERE usename ~ '_[ab]$' ORDER BY 1`,
  );
  return rows.map(({ usename }) => usename);
}

/** What the Dapr tokens that the stack began with open: sidecars, and routes for events. */
async function openedByFirstTokens(rotation: Rotation): Promise<string[]> {
  const opened = TOKENS_ROTATED.map(async ({ name }) => {
    const doors = await rotation.doorsOf(name);
    return Promise.all(doors.map((one) => openedBy(one, name, secrets.apps[name]!)));
  });
  return (await Promise.all(opened)).flat(2).sort();
}

const processNames = async () =>
  ((await control({ do: 'status' })).status?.children ?? []).map(({ name }) => name).sort();

it(
  'all nine kinds of secret are rotated under load, and no request fails',
  { timeout: TIMEOUT_MS },
  async () => {
    const rotation = await openStackRotation(stackDirectory);
    const guarded = await newGolfer();
    const { codeAt, backupCodes } = await enrol(guarded);
    const loginsBefore = await loginsInUse();
    const openedBefore = await openedByFirstTokens(rotation);
    const processesBefore = await processNames();
    const load = await startMixedLoad(gateways);
    const startedAt = Date.now();
    await sleep(CALM_MS);

    await rotateSigningKey(rotation);
    const second = await load.logIn();
    for (const key of NAMED_KEYS) await rotateNamedKey(rotation, key);
    const databases = SERVICES.filter(({ postgres }) => postgres).slice(0, SERVICES_ROTATED);
    await Promise.all(databases.map(({ name }) => rotateDatabase(rotation, name)));
    const secretKeepers = SERVICES.filter(keepsSecret).slice(0, SERVICES_ROTATED);
    await Promise.all(secretKeepers.map(({ name }) => rotateVaultToken(rotation, name)));
    for (const { name } of TOKENS_ROTATED) await rotateDaprTokens(rotation, name);
    if (isFullRun) await rotateSigningKey(rotation);
    const third = await load.logIn();

    await sleep(Math.max(CALM_MS, LOAD_MS - (Date.now() - startedAt)));
    for (const token of [load.firstToken, second, third]) await load.readWith(token);
    for (const code of [codeAt(1), backupCodes[0]]) {
      const body = { ...guarded.account, code };
      expect((await call('POST', '/api/v1/auth/login', { body })).status).toBe(200);
    }
    const { counts, failures } = await load.stop();
    const seconds = Math.round((Date.now() - startedAt) / 1000);
    const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
    const kinds = Object.entries(counts).map(([kind, count]) => `${count} ${kind}`);
    process.stdout.write(`\n${total} requests in ${seconds} s: ${kinds.join(', ')}\n`);
    const log = await expectWholeLog(load, query);
    const own = new Set(log.map(({ id }) => id));
    const published = (records: Awaited<ReturnType<typeof readTopic>>) =>
      records.map(({ event }) => event.id).filter((id) => own.has(id));
    const inTopic = published(
      await readTopic('golf.round', (records) => new Set(published(records)).size === own.size),
    );
    process.stdout.write(`${own.size} events, ${inTopic.length} in the topic\n`);

    expect(failures).toEqual([]);
    expect(total).toBeGreaterThan(LEAST_REQUESTS);
    for (const kind of STEADY) expect(counts[kind], kind).toBeGreaterThan(LEAST_REQUESTS / 20);
    expect(inTopic.length).toBe(own.size);
    expect(new Set([load.firstToken, second, third].map(kidOf)).size).toBe(isFullRun ? 3 : 2);
    const loginsAfter = await loginsInUse();
    expect(loginsAfter).toHaveLength(loginsBefore.length);
    const left = loginsAfter.filter((login) => loginsBefore.includes(login));
    expect(left).toHaveLength(loginsBefore.length - databases.length);
    expect(openedBefore).toContain('the sidecar of gateway-2');
    expect(openedBefore).toContain('/events/rounds of analytics-2');
    expect(await openedByFirstTokens(rotation)).toEqual([]);
    expect(await processNames()).toEqual(processesBefore);
  },
);
