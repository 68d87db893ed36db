import { join } from 'node:path';
import { makeRandom } from '../../../services/round/populate/random.ts';
import { checkMemory } from '../checks/check-memory.ts';
import { makeSend, type Send } from '../client/send.ts';
import { gatewaysOf } from '../client/play-club.ts';
import { planFaults, planPoint } from '../faults/plan-faults.ts';
import { makeHistory } from '../history.ts';
import { DAY_FITS } from '../inject/day-plants.ts';
import type { SeedPlan, SeedResult } from '../run-seed.ts';
import { underFaults } from '../under-faults.ts';
import { childrenOf, type World } from '../world.ts';
import { awaitDayQuiet } from './await-day-quiet.ts';
import { confirmSome } from './confirm.ts';
import { DAY_FAULTS, DAY_POINTS } from './day-faults.ts';
import { judgeDay } from './judge-day.ts';
import { movePlaces } from './move-places.ts';
import { newcomersOf, type Arrival } from './newcomers.ts';
import { openDay } from './open-day.ts';
import { press, type OpenDay } from './press.ts';
import { readDay } from './read-day.ts';

/** A quarter of those who come can have a place. */
const PLACES_FOR = 4;

/** Plans a membership day of a seed, with everybody who comes; against a planted fault from the faults that fit it. */
export function planDay(seed: number, seconds: number, plant = ''): SeedPlan {
  const random = makeRandom(`day ${seed}`);
  const fits = DAY_FITS[plant];
  const lanes = planFaults(random, fits, DAY_FAULTS);
  if (fits === undefined) lanes[0]!.unshift(planPoint(seed, random, DAY_POINTS));
  return { seed, seconds, lanes, restores: false, people: newcomersOf(seed, seconds, random) };
}

/** Opens the day, strikes while people come, heals and checks. */
export async function runDay(
  world: World,
  plan: SeedPlan,
  folder: string,
  tell: (line: string) => void,
): Promise<SeedResult> {
  const history = makeHistory(join(folder, 'history.ndjson'));
  const { people = [], seed } = plan;
  const day = await openDay(world, Math.ceil(people.length / PLACES_FOR));
  const send = makeSend(history, gatewaysOf(world));
  const play = (stopped: AbortSignal) => playDay(world, { people, day, send, seed }, stopped);
  const faults = await underFaults(world, { ...plan, play, folder, tell });
  const quiet = await awaitDayQuiet(world);
  const record = await readDay(world, day.dayId);
  const children = [...(await childrenOf(world)).values()];
  const memory = Object.fromEntries(children.map(({ name, memoryBytes }) => [name, memoryBytes]));
  const { operations } = history;
  const findings = [quiet, checkMemory(children), ...judgeDay({ operations, record })];
  return { plan, history, faults, findings, memory };
}

interface Playing {
  people: Arrival[];
  day: OpenDay;
  send: Send;
  seed: number;
}

async function playDay(
  world: World,
  { people, day, send, seed }: Playing,
  stopped: AbortSignal,
): Promise<void> {
  await Promise.all([
    ...people.map((who) => press(send, who, day, stopped)),
    movePlaces(world, { send, day, random: makeRandom(`places ${seed}`) }, stopped),
    confirmSome(world, { send, people, day }, stopped),
  ]);
}
