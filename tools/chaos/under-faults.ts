import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { watchRecord } from './checks/watch-record.ts';
import { playClub, type Club } from './client/play-club.ts';
import type { Fault } from './faults/fault.ts';
import { playFaults } from './faults/nemesis.ts';
import type { FaultPlan } from './faults/plan-faults.ts';
import { watchMachine } from './faults/watch-machine.ts';
import type { History } from './history.ts';
import { startStopped, whenWell, type World } from './world.ts';

interface UnderFaults {
  /** How long faults are begun. */
  seconds: number;
  lanes: FaultPlan;
  club: Club;
  history: History;
  folder: string;
  tell: (line: string) => void;
}

/** Strikes while the clients play, who play on until everything is healed again; what was done, and what was seen meanwhile. */
export async function underFaults(
  world: World,
  { seconds, lanes, club, history, folder, tell }: UnderFaults,
) {
  const playing = new AbortController();
  const striking = new AbortController();
  const file = join(folder, 'faults.ndjson');
  writeFileSync(file, '');
  const clients = playClub(world, club, history, playing.signal);
  const machine = watchMachine(playing.signal);
  const watching = watchRecord(world, history, playing.signal);
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
  return { faults: [...faults, ...starved], watched: [await watching] };
}
