import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Fault } from './faults/fault.ts';
import { playFaults } from './faults/nemesis.ts';
import type { FaultPlan } from './faults/plan-faults.ts';
import { watchMachine } from './faults/watch-machine.ts';
import { startStopped, whenWell, type World } from './world.ts';

interface UnderFaults {
  /** How long faults are begun. */
  seconds: number;
  lanes: FaultPlan;
  /** What the clients do until they are stopped; it resolves when all have ended what they were at. */
  play: (stopped: AbortSignal) => Promise<void>;
  folder: string;
  tell: (line: string) => void;
}

/** Strikes while the clients play, who play on until everything is healed again; tells what was done. */
export async function underFaults(
  world: World,
  { seconds, lanes, play, folder, tell }: UnderFaults,
) {
  const playing = new AbortController();
  const striking = new AbortController();
  const file = join(folder, 'faults.ndjson');
  writeFileSync(file, '');
  const clients = play(playing.signal);
  const machine = watchMachine(playing.signal);
  const show = ({ kind, target, startMs, endMs, reached, failure }: Fault) =>
    tell(
      `  ${kind} ${reached ? `reached ${reached}` : target}, ${endMs - startMs} ms ${failure ?? ''}`,
    );
  const nemesis = playFaults(world, lanes, { stopped: striking.signal, file, tell: show });
  await sleep(seconds * 1000);
  striking.abort();
  const faults = await nemesis;
  await startStopped(world);
  await whenWell(world);
  await sleep(1000);
  playing.abort();
  await clients;
  const starved = await machine;
  for (const fault of starved) {
    appendFileSync(file, `${JSON.stringify(fault)}\n`);
    show(fault);
  }
  return [...faults, ...starved];
}
