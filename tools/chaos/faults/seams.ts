import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { REACHED_FILE, type Armed, type Passed } from '../inject/chaos-around.ts';
import { SEAM_POINTS } from '../inject/seams.ts';
import { whenWell, type World } from '../world.ts';
import { INSIST_MS, type FaultKind, type PlannedFault } from './fault.ts';
import { flushAll } from './redis.ts';

const WAIT_MS = 4000;
const DURING_MS = 3;

/** Kills a process exactly where the point says. */
export const killAt: FaultKind = {
  targets: SEAM_POINTS.map(({ id }) => id),
  points: SEAM_POINTS,
  weight: 12,
  run: (world, fault) => arm(world, fault, { action: 'kill', afterMs: fault.lastsMs % DURING_MS }),
};

/** Holds one call there, so that others overtake it; the rest of the process goes on. */
export const holdAt: FaultKind = {
  targets: SEAM_POINTS.map(({ id }) => id).filter((id) => !id.endsWith('during')),
  weight: 5,
  run: (world, fault) => arm(world, fault, { action: 'hold', afterMs: fault.lastsMs }),
};

/** Arms a point until a process has passed there, or for some seconds; says whether one has. */
async function arm(world: World, fault: PlannedFault, armed: Armed): Promise<string | undefined> {
  const { target } = fault;
  // There is a refill only when views are lost.
  const lose = () => flushAll.run(world, { ...fault, target: 'redis-state' });
  const passing = awaitPassing(world, target, armed, fault.insists);
  if (target.startsWith('refill')) await lose();
  const pid = await passing;
  await sleep(armed.action === 'hold' ? armed.afterMs : 200);
  await whenWell(world);
  return pid === undefined ? undefined : target;
}

/** The process that passes a seam's point within some seconds, or longer where somebody insists. */
export async function awaitPassing(
  { folder }: World,
  point: string,
  armed: Armed,
  insists = false,
): Promise<number | undefined> {
  const file = join(folder, point);
  writeFileSync(file, JSON.stringify(armed));
  const untilMs = Date.now() + (insists ? INSIST_MS : WAIT_MS);
  while (existsSync(file) && Date.now() < untilMs) await sleep(20);
  if (existsSync(file)) return void rmSync(file, { force: true });
  const lines = readFileSync(join(folder, REACHED_FILE), 'utf8').trimEnd().split('\n');
  const passed = lines.map((line) => JSON.parse(line) as Passed);
  return passed.findLast((one) => one.point === point)?.pid;
}
