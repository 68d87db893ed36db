import { setTimeout as sleep } from 'node:timers/promises';
import { quantile } from '../statistics.ts';
import { scoresOf, tokenOf } from './bench-rounds.ts';
import { makeCpuClock, usedBetween } from './cpu-clock.ts';
import { eventToView } from './event-to-view.ts';
import type { HotPathBench } from './hot-path-bench.ts';
import { runPgbench } from './pgbench.ts';
import { awaitViews } from './views-lag.ts';
import { runWrk, type WrkRun } from './wrk.ts';

const CONNECTIONS = 64;
const SECONDS = 5;

/** What one turn through all of it came to: rates a second, times in milliseconds, CPU in microseconds. */
export interface Turn {
  pgbench: number;
  pgbenchAgain: number;
  putAlone: number;
  putWithViews: number;
  putUsual: number;
  putGateway: number;
  getBare: number;
  get: number;
  getGateway: number;
  /** From the end of the load until all of it stands in the views. */
  lagMs: number;
  eventToViewP50: number;
  eventToViewP99: number;
  /** CPU of a scored hole with views, by process, and in all. */
  strokeCpu: Record<string, number>;
  /** CPU of a read in the process of round. */
  readCpu: number;
  failed: number;
}

/** Runs every load once, one after the other, each with what it is compared with beside it. */
export async function takeTurn(bench: HotPathBench, nth: number): Promise<Turn> {
  const { addresses, rounds, connection, stack, eyes } = bench;
  const token = await tokenOf(stack.address);
  const failures: number[] = [];
  const load = async (address: string, requests: Parameters<typeof runWrk>[1]['requests']) => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const of = { address, connections: CONNECTIONS, seconds: SECONDS, headers, requests };
    const run = await runWrk(bench.wrk, of);
    failures.push(run.failed);
    return run;
  };
  const put = (address: string, lap: number) => load(address, scoresOf(rounds, nth * 4 + lap));
  const get = (address: string) =>
    load(
      address,
      rounds.map(({ roundId }) => ({ method: 'GET', path: `/api/v1/rounds/${roundId}` })),
    );
  const inPostgres = () =>
    runPgbench(bench.pgbench, connection, { seconds: SECONDS, rounds: rounds.length });
  const clock = makeCpuClock(stack);
  const timed = async (work: () => Promise<WrkRun>, then = async () => 0) => {
    const before = await clock();
    const run = await work();
    const after = await then();
    const used = usedBetween(before, await clock());
    const each = [...used].map(([name, ms]) => [name, (ms * 1000) / run.requests] as const);
    return { run, after, cpu: Object.fromEntries(each) };
  };

  const pgbench = await inPostgres();
  await bench.holdRelay(true);
  const putAlone = await put(addresses.round, 0).finally(() => bench.holdRelay(false));
  await sleep(1000);
  await awaitViews(eyes, rounds);
  const withViews = await timed(
    () => put(addresses.round, 1),
    () => awaitViews(eyes, rounds),
  );
  const pgbenchAgain = await inPostgres();
  const putUsual = await put(addresses.usual, 2);
  const getBare = await get(addresses.bare);
  await get(addresses.round);
  const read = await timed(() => get(addresses.round));
  const getGateway = await get(addresses.gateway);
  const putGateway = await put(addresses.gateway, 3);
  await awaitViews(eyes, rounds);
  const perSecond = Math.round(withViews.run.perSecond / 2);
  const at = { address: addresses.round, token, rounds, perSecond, seconds: SECONDS, turn: nth };
  const waits = await eventToView(eyes, at);
  return {
    ...{ pgbench, pgbenchAgain },
    putAlone: putAlone.perSecond,
    putWithViews: withViews.run.perSecond,
    putUsual: putUsual.perSecond,
    putGateway: putGateway.perSecond,
    getBare: getBare.perSecond,
    get: read.run.perSecond,
    getGateway: getGateway.perSecond,
    lagMs: withViews.after,
    eventToViewP50: quantile(waits, 0.5),
    eventToViewP99: quantile(waits, 0.99),
    strokeCpu: withViews.cpu,
    readCpu: read.cpu['round'] ?? 0,
    failed: failures.reduce((sum, failed) => sum + failed, 0),
  };
}
