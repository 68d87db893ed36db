import { rm } from 'node:fs/promises';
import { promisify } from 'node:util';
import { execFile } from 'node:child_process';
import { postgresDirectory } from '../stack/stores/postgres.ts';
import { control, query, whenWell, type World } from './world.ts';

/** A backup of PostgreSQL that is put back: the events that were written since have never been. */
export interface Backup {
  restore: () => Promise<void>;
}

const ROUNDS = ['round', 'round-2'];

/** Copies PostgreSQL's files while it is stopped. */
export async function takeBackup(world: World): Promise<Backup> {
  const data = postgresDirectory(world.stack.layout);
  const copy = `${data}-backup`;
  await rm(copy, { recursive: true, force: true });
  await whileStopped(world, ['postgres'], () => copyFolder(data, copy));
  const kept = new Set(await eventIds(world));
  return {
    restore: async () => {
      for (const id of await eventIds(world)) if (!kept.has(id)) world.gone.add(id);
      await whileStopped(world, [...ROUNDS, 'postgres'], async () => {
        await rm(data, { recursive: true });
        await copyFolder(copy, data);
        await rm(copy, { recursive: true });
      });
    },
  };
}

async function whileStopped(world: World, names: string[], work: () => Promise<void>) {
  for (const name of names) await control(world, { do: 'stop', name });
  await work();
  for (const name of names.toReversed()) await control(world, { do: 'start', name });
  await whenWell(world);
}

/** With its owner, who is not we where we are root. */
async function copyFolder(from: string, to: string): Promise<void> {
  await promisify(execFile)('cp', ['-a', from, to]);
}

async function eventIds(world: World): Promise<string[]> {
  const rows = await query<{ id: string }>(world, 'round', 'SELECT event_id AS id FROM event');
  return rows.map(({ id }) => id);
}
