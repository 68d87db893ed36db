import { join } from 'node:path';
import { makeRandom } from '../../services/round/populate/random.ts';
import { awaitQuiet } from './checks/await-quiet.ts';
import { checkAll } from './checks/check-all.ts';
import { checkMemory } from './checks/check-memory.ts';
import type { TopicCounts } from './checks/check-topic.ts';
import type { Finding } from './checks/finding.ts';
import { readRecord } from './checks/read-record.ts';
import { watchRecord } from './checks/watch-record.ts';
import { readPlaces, registerPlayers } from './client/open-club.ts';
import { playClub, type Club } from './client/play-club.ts';
import type { Arrival } from './day/newcomers.ts';
import type { Fault } from './faults/fault.ts';
import { planFaults, planPoint, type FaultPlan } from './faults/plan-faults.ts';
import { FITS } from './inject/plants.ts';
import { makeHistory, type History } from './history.ts';
import { takeBackup } from './restore-backup.ts';
import { underFaults } from './under-faults.ts';
import { childrenOf, type World } from './world.ts';

/** What is done in a run: the same again with the same plan. */
export interface SeedPlan {
  seed: number;
  seconds: number;
  lanes: FaultPlan;
  /** Whether PostgreSQL is put back to a backup in the end. */
  restores: boolean;
  /** Of a membership day: who comes, and when. */
  people?: Arrival[];
}

/** What came of it. */
export interface SeedResult {
  plan: SeedPlan;
  history: History;
  faults: Fault[];
  findings: Finding[];
  topic?: TopicCounts;
  /** Bytes of memory by process, at the end. */
  memory: Record<string, number>;
}

const PLAYERS = 6;
const PLACES = 3;
const RESTORES = 0.2;
const ACT_MS = 3000;

/** Plans a seed; against a planted fault from the faults that fit it. */
export function planSeed(seed: number, seconds: number, plant = ''): SeedPlan {
  const random = makeRandom(`chaos ${seed}`);
  const fits = FITS[plant];
  const restores = random.chance(RESTORES) && fits === undefined;
  const lanes = planFaults(random, fits);
  if (fits === undefined) lanes[0]!.unshift(planPoint(seed, random));
  return { seed, seconds, restores, lanes };
}

/** Plays, strikes, heals and checks; `folder` takes the history and the faults as they happen. */
export async function runSeed(
  world: World,
  plan: SeedPlan,
  folder: string,
  tell: (line: string) => void,
): Promise<SeedResult> {
  const history = makeHistory(join(folder, 'history.ndjson'));
  const random = makeRandom(`play ${plan.seed}`);
  const players = await registerPlayers(world, PLAYERS);
  const club: Club = { players, places: await readPlaces(world, players[0]!, PLACES), random };
  const watched: Finding[] = [];
  const play = async (stopped: AbortSignal) => {
    const playing = playClub(world, club, history, stopped);
    watched.push(await watchRecord(world, history, stopped));
    await playing;
  };
  const faults = await underFaults(world, { ...plan, play, folder, tell });
  const lost = plan.restores ? await restoreAct(world, club, history) : new Set<number>();
  const quiet = await awaitQuiet(world);
  const operations = history.operations.filter(({ id }) => !lost.has(id));
  const record = await readRecord(world);
  const evidence = { world, operations, faults, players, record };
  const { findings, topic } = await checkAll(evidence);
  const children = [...(await childrenOf(world)).values()];
  const memory = Object.fromEntries(children.map(({ name, memoryBytes }) => [name, memoryBytes]));
  return {
    plan,
    history,
    faults,
    findings: [...watched, quiet, checkMemory(children), ...findings],
    topic,
    memory,
  };
}

/** Takes a backup, plays on, puts the backup back, and plays on; gives the operations that have never been. */
async function restoreAct(world: World, club: Club, history: History) {
  await awaitQuiet(world);
  const backup = await takeBackup(world);
  const from = history.operations.length;
  await playFor(world, club, history);
  await awaitQuiet(world);
  const until = history.operations.length;
  await backup.restore();
  await playFor(world, club, history);
  return new Set(history.operations.slice(from, until).map(({ id }) => id));
}

async function playFor(world: World, club: Club, history: History): Promise<void> {
  await playClub(world, club, history, AbortSignal.timeout(ACT_MS));
}
