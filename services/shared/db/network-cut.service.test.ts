import { once } from 'node:events';
import { appendFile, chown, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Pool } from 'pg';
import { expect, it, onTestFinished } from 'vitest';
import { postgres } from '../../../tools/parts/postgres.ts';
import { spawnTied } from '../../../tools/stack/spawn-tied.ts';
import { databaseUser } from '../../../tools/stack/stores/database-user.ts';
import { runProgram } from '../../../tools/stack/stores/run-program.ts';
import { waitFor } from '../../../tools/stack/wait-for.ts';
import { makeOtherMachine, type OtherMachine } from '../testing/cut-network.ts';
import { isFullRun } from '../testing/full-run.ts';
import { openDataSource, poolOf } from './data-source.ts';
import { startLeader } from './leader.ts';

/** What docs/reliability.md promises. */
const PROMISED_MS = 30_000;
/** The address is nobody else's. */
const PORT = 5432;

it('a leader whose machine is cut off leads no more, and its locks are free, within half a minute', async (context) => {
  context.skip(!isFullRun, 'half a minute of waiting: npm run test:full');
  const other = await makeOtherMachine().catch((error: unknown) => String(error));
  if (typeof other === 'string') {
    process.stderr.write(
      `not tested: the cut needs root and network namespaces (${other.split('\n')[0]}).\n`,
    );
    return context.skip('no network namespaces');
  }
  onTestFinished(other.remove);
  await startPostgres(other);
  const pool = await connect(other.address);
  await pool.query('CREATE TABLE held AS SELECT 1 AS one');
  const there = await leadFrom(other);
  await expect.poll(there).toContain('leads');

  let leads = false;
  const own = startLeader({
    pool,
    name: 'cut',
    work: () => {
      leads = true;
      return Promise.resolve(false);
    },
    onFault: () => undefined,
    pollMs: 200,
    faultPauseMs: 500,
  });
  onTestFinished(own.stop);
  await new Promise((resolve) => setTimeout(resolve, 2500));
  expect(leads).toBe(false);

  await other.cut();
  await expect.poll(() => leads, { timeout: PROMISED_MS }).toBe(true);
  await expect.poll(() => canLock(pool), { timeout: PROMISED_MS }).toBe(true);
  expect(there().at(-1)).toBe('fault');
}, 120_000);

/** A PostgreSQL on our side of the cable: one behind a proxy would not notice the cut. */
async function startPostgres({ address }: OtherMachine): Promise<void> {
  const folder = await postgres.find();
  const data = await mkdtemp('/var/tmp/golfroundpro-cut-');
  onTestFinished(() => rm(data, { recursive: true, force: true }));
  const user = databaseUser();
  if (user) await chown(data, user.uid, user.gid);
  await runProgram(join(folder!, 'initdb'), ['-D', data, '-U', 'postgres', '-A', 'trust'], {
    user,
  });
  await appendFile(join(data, 'pg_hba.conf'), 'host all all 10.213.0.0/16 trust\n');
  const settings = [`listen_addresses=${address}`, 'unix_socket_directories=', `port=${PORT}`];
  const args = ['-D', data, ...settings.flatMap((setting) => ['-c', setting])];
  const { child, exited } = spawnTied(join(folder!, 'postgres'), args, {
    ...user,
    cwd: data,
    stdio: 'ignore',
  });
  onTestFinished(async () => {
    child.kill('SIGINT');
    await exited;
  });
}

async function connect(host: string): Promise<Pool> {
  const connection = { host, port: PORT, database: 'postgres', user: 'postgres', password: '' };
  const open = () => openDataSource({ connection, entities: [], migrations: [] });
  let opened: Awaited<ReturnType<typeof open>> | undefined;
  const tryOpen = async () => {
    opened = await open().catch(() => undefined);
    return opened ? undefined : 'PostgreSQL does not answer';
  };
  await waitFor(tryOpen, { timeoutMs: 20_000 });
  onTestFinished(() => opened!.destroy());
  return poolOf(opened!);
}

/** Starts a leader there; gives what it has said so far, a line each. */
async function leadFrom({ name, address }: OtherMachine): Promise<() => string[]> {
  const program = fileURLToPath(new URL('../testing/leader-process.ts', import.meta.url));
  const args = ['netns', 'exec', name, process.execPath, program, address, String(PORT)];
  const { child, exited } = spawnTied('ip', args, { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await exited;
  });
  let said = '';
  child.stdout!.setEncoding('utf8').on('data', (text: string) => (said += text));
  await once(child.stdout!, 'data');
  return () => said.trim().split('\n');
}

async function canLock(pool: Pool): Promise<boolean> {
  return pool.query('SELECT FROM held FOR UPDATE NOWAIT').then(
    () => true,
    () => false,
  );
}
