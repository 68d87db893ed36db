import { setTimeout as sleep } from 'node:timers/promises';
import type { Crew } from './crew.ts';
import type { Scenario } from './scenario.ts';
import type { LoadedVu } from './script.ts';
import { arrivals, lengthOf, rampAt } from './shape.ts';

/** What an executor is given to work with. */
export interface Work {
  crew: Crew;
  /** One iteration; never throws. @param lateMs how long ago it should have begun */
  iterate: (vu: LoadedVu, lateMs: number) => Promise<void>;
  /** Called for each iteration for which nobody was free. */
  onDropped: () => void;
  /** Aborted: nothing begins any more. */
  ended: AbortSignal;
}

type Of<Kind extends Scenario['kind']> = Extract<Scenario, { kind: Kind }>;

/** How often a ramp of VUs is looked at. */
const TICK_MS = 50;

/** Begins iterations as the scenario says until its time is over; gives those that still run. */
export async function execute(scenario: Scenario, work: Work): Promise<Promise<void>[]> {
  if (scenario.kind === 'arrival') return arrive(scenario, work);
  if (scenario.kind === 'ramping') return ramp(scenario, work);
  const isShared = scenario.kind === 'shared';
  const over = performance.now() + (isShared ? scenario.maxDurationMs : scenario.durationMs);
  let left = isShared ? scenario.iterations : Infinity;
  const mayGoOn = () => performance.now() < over && left-- > 0;
  const loops = Array.from({ length: scenario.vus }, () => loop(work, mayGoOn));
  const all = Promise.all(loops).then(() => 'done');
  await Promise.race([all, pause(over, work)]);
  return loops;
}

/** One VU, iteration after iteration. */
async function loop(work: Work, mayGoOn: () => boolean): Promise<void> {
  const vu = work.crew.take();
  if (!vu) return;
  while (!work.ended.aborted && mayGoOn()) await work.iterate(vu, 0);
  work.crew.give(vu);
}

/** As many VUs as the ramp says: one too many ends after its iteration. */
async function ramp({ stages, startVus }: Of<'ramping'>, work: Work): Promise<Promise<void>[]> {
  const startedAt = performance.now();
  const length = lengthOf(stages);
  const running = new Set<Promise<void>>();
  let wanted = startVus;
  let going = 0;
  for (let at = 0; at < length && !work.ended.aborted; at = performance.now() - startedAt) {
    wanted = Math.round(rampAt(stages, startVus, at));
    for (; going < wanted && work.crew.busy() < work.crew.size(); going++) {
      const one = loop(work, mayGoOn).finally(() => running.delete(one));
      running.add(one);
    }
    await sleep(TICK_MS);
  }
  return [...running];

  function mayGoOn(): boolean {
    if (going <= wanted && performance.now() - startedAt < length) return true;
    going--;
    return false;
  }
}

/** Each iteration when it is due, by a VU that is free; where none is, it is dropped. */
async function arrive({ stages, startRate }: Of<'arrival'>, work: Work): Promise<Promise<void>[]> {
  const startedAt = performance.now();
  const running = new Set<Promise<void>>();
  for (const at of arrivals(stages, startRate)) {
    await pause(startedAt + at, work);
    if (work.ended.aborted) break;
    const vu = work.crew.take();
    if (!vu) {
      work.onDropped();
      work.crew.grow();
      continue;
    }
    const lateMs = Math.max(0, performance.now() - startedAt - at);
    const one = work.iterate(vu, lateMs).finally(() => {
      work.crew.give(vu);
      running.delete(one);
    });
    running.add(one);
  }
  await pause(startedAt + lengthOf(stages), work);
  return [...running];
}

/** Until then, or until the run has ended. */
async function pause(untilMs: number, { ended }: Work): Promise<void> {
  const ms = untilMs - performance.now();
  // What is due already begins at once: a timer would cost more than the iteration is late.
  if (ms > 0) await sleep(ms, undefined, { signal: ended }).catch(() => undefined);
}
