import { quantile } from '../statistics.ts';
import { readsOf, scoresOf } from './bench-rounds.ts';
import { readBulks, sizesBetween } from './bulk-sizes.ts';
import { eventToView } from './event-to-view.ts';
import { paceScores } from './pace-scores.ts';
import type { Rivals } from './rivals.ts';
import type { At, Step } from './take-turn.ts';
import { makeUseClock, usedBetween, type Use } from './use-clock.ts';
import { awaitViews } from './views-lag.ts';
import type { WrkRun } from './wrk.ts';

/** The relay gives a call up after 5 s: held for less, it goes on where it was. */
const LONGEST_HOLD_SECONDS = 4;

/** What a stack alone is asked for. */
export function ownSteps(): Step[] {
  return [putAlone, putWithViews, get, getGateway, putGateway, halfLoad, waitForViews];
}

/** The same, each beside what it is compared with. */
export function allSteps(rivals: Rivals): Step[] {
  const { usual } = rivals.addresses;
  const [pgbench, pgbenchAgain, bare, bareAgain] = twice(rivals);
  return [
    ...[pgbench, putAlone, drainBare(rivals), putWithViews, pgbenchAgain],
    async (at) => ({ putUsual: (await at.load(usual, scores(at))).perSecond }),
    ...[bare, get, bareAgain, getGateway, putGateway, halfLoad, waitForViews],
  ];
}

/** Only what has a floor. */
export function floorSteps(rivals: Rivals): Step[] {
  const [pgbench, pgbenchAgain, bare, bareAgain] = twice(rivals);
  return [pgbench, putWithViews, pgbenchAgain, bare, get, bareAgain];
}

/** What is measured before and after what it is compared with: how far the two differ is chance. */
function twice({ pgbench, addresses: { bare } }: Rivals): [Step, Step, Step, Step] {
  const getBare = async (at: At) => (await at.load(bare, reads(at))).perSecond;
  return [
    async ({ seconds }) => ({ pgbench: await pgbench(seconds) }),
    async ({ seconds }) => ({ pgbenchAgain: await pgbench(seconds) }),
    async (at) => ({ getBare: await getBare(at) }),
    async (at) => ({ getBareAgain: await getBare(at) }),
  ];
}

function drainBare({ drain }: Rivals): Step {
  return async ({ found: { ready = 0 } }) => ({
    drainedBare: ready / ((await drain(ready)) / 1000),
  });
}

async function putAlone(at: At) {
  const { bench, load, seconds } = at;
  const time = Math.min(seconds, LONGEST_HOLD_SECONDS);
  await bench.holdRelay(true);
  const run = await load(bench.addresses.round, scores(at), time).finally(() =>
    bench.holdRelay(false),
  );
  const drainMs = await awaitViews(bench.eyes, bench.rounds);
  const ready = run.requests;
  return { putAlone: run.perSecond, ready, drained: ready / (drainMs / 1000) };
}

async function putWithViews(at: At) {
  const { addresses, eyes, rounds, stack } = at.bench;
  let lagMs = 0;
  const before = await readBulks(stack);
  const { perSecond, cpu, written } = await timed(at, async () => {
    const run = await at.load(addresses.round, scores(at));
    lagMs = await awaitViews(eyes, rounds);
    return run;
  });
  const bulks = sizesBetween(before, await readBulks(stack));
  return { putWithViews: perSecond, lagMs, strokeCpu: cpu, strokeBytes: written, ...bulks };
}

async function get(at: At) {
  const { round } = at.bench.addresses;
  // The caches know of no round yet that was just scored.
  await at.load(round, reads(at), 1);
  const { perSecond, cpu } = await timed(at, () => at.load(round, reads(at)));
  return { get: perSecond, readCpu: cpu['round'] ?? 0 };
}

async function getGateway(at: At) {
  return { getGateway: (await at.load(at.bench.addresses.gateway, reads(at))).perSecond };
}

async function putGateway(at: At) {
  const { addresses, eyes, rounds } = at.bench;
  const { perSecond } = await at.load(addresses.gateway, scores(at));
  await awaitViews(eyes, rounds);
  return { putGateway: perSecond };
}

/** Through the gateway and past it, as many a second: half of what the gateway takes. */
async function halfLoad({ bench, token, seconds, found }: At) {
  const of = { token, seconds, perSecond: Math.round((found.putGateway ?? 0) / 2) };
  const p50 = async (address: string) => {
    const scores = scoresOf(bench.rounds, bench.nextLap());
    const { waitsMs } = await paceScores(scores, { ...of, address });
    return quantile(waitsMs, 0.5);
  };
  const direct = await p50(bench.addresses.round);
  return { gatewayAddsMs: (await p50(bench.addresses.gateway)) - direct };
}

async function waitForViews({ bench, token, seconds, found }: At) {
  const perSecond = Math.round((found.putWithViews ?? 0) / 2);
  const of = { address: bench.addresses.round, token, rounds: bench.rounds, lap: bench.nextLap() };
  const waits = await eventToView(bench.eyes, { ...of, perSecond, seconds });
  return { eventToViewP50: quantile(waits, 0.5), eventToViewP99: quantile(waits, 0.99) };
}

function scores({ bench }: At) {
  return scoresOf(bench.rounds, bench.nextLap());
}

function reads({ bench }: At) {
  return readsOf(bench.rounds);
}

/** A load with the CPU microseconds that each process of the stack used for a request, and the bytes that it wrote. */
async function timed({ bench }: At, work: () => Promise<WrkRun>) {
  const clock = makeUseClock(bench.stack);
  const before = await clock();
  const run = await work();
  const used = [...usedBetween(before, await clock())];
  const each = (of: (use: Use) => number) =>
    Object.fromEntries(used.map(([name, use]) => [name, of(use) / run.requests]));
  return {
    ...run,
    cpu: each(({ cpuMs }) => cpuMs * 1000),
    written: each(({ writtenBytes }) => writtenBytes),
  };
}
