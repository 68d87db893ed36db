import { stat, rm, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { answerOf, type Api } from '../../tools/client/api.ts';
import { rebuildViews } from '../../tools/client/rebuild-views.ts';
import { backUp } from '../../tools/k8s/backup/back-up.ts';
import { findBackup } from '../../tools/k8s/backup/find-backup.ts';
import { withForwardedPort } from '../../tools/k8s/forward-port.ts';
import { readKept } from '../../tools/k8s/kept-secrets.ts';
import { rebuild, tellTook } from '../../tools/k8s/backup/rebuild.ts';
import { restore } from '../../tools/k8s/backup/restore.ts';
import { connectClient } from '../../tools/stack/connect-client.ts';
import { waitFor } from '../../tools/stack/wait-for.ts';
import { layout, progress, target } from './cluster.ts';
import { apiAs, Member, playNine } from './member.ts';

/** Plays all along, with an authenticator. */
const player = new Member();
/** Is there when the backup is taken, and leaves later. */
const leaver = new Member();

let folder: string;
let backup: string;
let before: Club;
let token: string;
let roundOfB: string;

/** What a member sees of the club, and what the log is called. */
interface Club {
  rounds: unknown;
  figures: unknown;
  epochs: string[];
}

/** Beside the Ingress, whose CA is another one after a rebuild. */
const atClub = <T>(work: (address: string) => Promise<T>) =>
  withForwardedPort(
    target,
    { namespace: 'client-layer', to: 'service/gateway', port: 8080 },
    async (port) => work(`http://127.0.0.1:${port}`),
  );

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'golfroundpro-backups-'));
  before = await atClub(writeA);
  backup = await backUp(target, { folder, progress });
  await atClub(writeB);
});
afterAll(() => rm(folder, { recursive: true }));

async function writeA(address: string): Promise<Club> {
  await player.register(address);
  await leaver.register(address);
  token = await player.logIn(address);
  const api = apiAs(address, token);
  await player.enrol(api);
  await playNine(api);
  await counts(api, 1);
  return see(api);
}

/** What must never have been: a finished round, one that is open, and a person who left. */
async function writeB(address: string): Promise<void> {
  const api = apiAs(address, token);
  roundOfB = await playNine(api);
  await playNine(api, 3);
  await counts(api, 2);
  const left = apiAs(address, await leaver.logIn(address));
  await answerOf(left.DELETE('/api/v1/auth/account'));
}

/** Waits until so many rounds are in the figures. */
async function counts(api: Api, expected: number): Promise<void> {
  const missing = async () => {
    const { figures } = await answerOf(api.GET('/api/v1/analytics/me'));
    return figures.rounds === expected ? undefined : `${figures.rounds} rounds`;
  };
  await waitFor(missing, { timeoutMs: 120_000 });
}

async function see(api: Api): Promise<Club> {
  return {
    rounds: await answerOf(api.GET('/api/v1/rounds')),
    figures: await answerOf(api.GET('/api/v1/analytics/me')),
    epochs: await readEpochs(),
  };
}

async function readEpochs(): Promise<string[]> {
  const place = { namespace: 'data-layer', name: 'postgres-superuser' };
  const { password = '' } = await readKept(target, place);
  const postgres = { namespace: 'data-layer', to: 'pod/postgres-0', port: 5432 };
  return withForwardedPort(target, postgres, async (port) => {
    const login = { host: '127.0.0.1', port, user: 'postgres', password };
    const client = await connectClient({ ...login, database: 'golfroundpro' });
    try {
      const logs = ['auth', 'round', 'analytics'].map(
        (name) => `SELECT epoch FROM ${name}.log_epoch`,
      );
      const { rows } = await client.query<{ epoch: string }>(logs.join(' UNION ALL '));
      return rows.map(({ epoch }) => epoch);
    } finally {
      await client.end();
    }
  });
}

/** Exactly A: what was seen then, by the same log-in; nothing of B; another log, whose fold the views are. */
async function expectA(): Promise<void> {
  await atClub(async (address) => {
    const stale = await fetch(`${address}/api/v1/rounds`, {
      headers: { authorization: `Bearer ${token}` },
    });
    expect(stale.status).toBe(401);
    token = await player.logIn(address);
    const api = apiAs(address, token);
    const { epochs, ...club } = await see(api);
    expect({ ...club, epochs: before.epochs }).toEqual(before);
    for (const epoch of epochs) expect(before.epochs).not.toContain(epoch);
    const gone = api.GET('/api/v1/rounds/{roundId}', { params: { path: { roundId: roundOfB } } });
    await expect(gone).rejects.toMatchObject({ status: 404 });
    await leaver.logIn(address);
  });
  expect(await comparedViews()).toMatchObject({ differing: [] });
}

async function comparedViews() {
  const at = { namespace: 'server-layer', to: 'deployment/analytics', port: 8080 };
  const secret = { namespace: 'server-layer', name: 'token-operator-to-analytics' };
  const { token: operator = '' } = await readKept(target, secret);
  return withForwardedPort(target, at, async (analytics) => {
    let last;
    for await (const line of rebuildViews({ analytics }, { callers: { analytics: { operator } } }))
      last = line;
    return last?.stage === 'done' ? last.result.comparison : last;
  });
}

it('back to a point in time: exactly what was there, and nobody is logged in', async () => {
  const startedAt = performance.now();
  const open = await findBackup(backup, { target, folder, progress });
  await restore(target, open, progress).finally(open.close);
  const seconds = (performance.now() - startedAt) / 1000;
  const { size } = await stat(backup);
  process.stdout.write(`restored in ${seconds.toFixed(1)} s from ${(size / 1e6).toFixed(2)} MB\n`);
  await expectA();
});

it('made anew from nothing but the backup: exactly what was there', async () => {
  await atClub(writeB);
  const took = await rebuild(target, backup, { layout, folder, progress });
  process.stdout.write(`rebuilt: ${tellTook(took).join(', ')}\n`);
  await expectA();
});
