import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Armed } from '../inject/chaos-around.ts';
import { KILL_POINTS } from '../inject/seams.ts';
import { whenWell, type World } from '../world.ts';
import type { FaultKind, PlannedFault } from './fault.ts';
import { flushAll } from './redis.ts';

const WAIT_MS = 4000;
const DURING_MS = 3;

/** Kills a process exactly where the point says. */
export const killAt: FaultKind = {
  targets: KILL_POINTS.map(({ id }) => id),
  weight: 12,
  run: (world, fault) => arm(world, fault, { action: 'kill', afterMs: fault.lastsMs % DURING_MS }),
};

/** Holds one call there, so that others overtake it; the rest of the process goes on. */
export const holdAt: FaultKind = {
  targets: KILL_POINTS.map(({ id }) => id).filter((id) => !id.endsWith('during')),
  weight: 5,
  run: (world, fault) => arm(world, fault, { action: 'hold', afterMs: fault.lastsMs }),
};

/** Arms a point until a process has passed there, or for some seconds; says whether one has. */
async function arm(world: World, fault: PlannedFault, armed: Armed): Promise<string | undefined> {
  const { target } = fault;
  const file = join(world.folder, target);
  writeFileSync(file, JSON.stringify(armed));
  // There is a refill only when views are lost.
  if (target.startsWith('refill')) await flushAll.run(world, { ...fault, target: 'redis-state' });
  const untilMs = Date.now() + WAIT_MS;
  while (existsSync(file) && Date.now() < untilMs) await sleep(20);
  const isReached = !existsSync(file);
  rmSync(file, { force: true });
  await sleep(armed.action === 'hold' ? armed.afterMs : 200);
  await whenWell(world);
  return isReached ? target : undefined;
}
