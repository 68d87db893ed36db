import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { CLOCK_FILE } from '../inject/move-clock.ts';
import { movePostgresClock } from '../inject/postgres-clock.ts';
import { control, query, whenWell, type World } from '../world.ts';
import type { FaultKind } from './fault.ts';

const FIVE_MINUTES_MS = 300_000;
const CLOSE_MS = 60_000;

/** PostgreSQL, or both instances of a service, live five minutes ahead or behind for a while. */
export const clock: FaultKind = {
  targets: ['round+', 'round-', 'analytics+', 'analytics-', 'postgres+', 'postgres-'],
  weight: 1,
  run: async (world, { target, lastsMs }) => {
    const name = target.slice(0, -1);
    const offsetMs = target.endsWith('+') ? FIVE_MINUTES_MS : -FIVE_MINUTES_MS;
    const move = name === 'postgres' ? movePostgres : moveService;
    try {
      await move(world, name, offsetMs);
      await sleep(lastsMs);
    } finally {
      await move(world, name, 0);
    }
  },
};

async function moveService(world: World, name: string, offsetMs: number): Promise<void> {
  await writeFile(join(world.folder, CLOCK_FILE), JSON.stringify({ [name]: offsetMs }));
  await restart(world, [name, `${name}-2`]);
}

/** @throws Error where nothing could be loaded into it that moves its clock */
async function movePostgres(world: World, name: string, offsetMs: number): Promise<void> {
  await movePostgresClock(offsetMs);
  await restart(world, [name]);
  const [row] = await query<{ now: Date }>(world, 'round', 'SELECT clock_timestamp() AS now');
  const missedMs = Math.abs(row!.now.getTime() - Date.now() - offsetMs);
  if (missedMs > CLOSE_MS) throw new Error('its clock does not move: that needs a C compiler, cc');
}

async function restart(world: World, names: string[]): Promise<void> {
  for (const name of names) await control(world, { do: 'restart', name });
  await whenWell(world, names);
}
