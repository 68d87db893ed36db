import { tokenOf } from './bench-rounds.ts';
import type { HotPathBench } from './hot-path-bench.ts';
import { runWrk, type WrkLoad, type WrkRun } from './wrk.ts';

const CONNECTIONS = 64;

/** What one turn through all of it came to: rates a second, times in milliseconds, CPU in microseconds. */
export interface Turn {
  pgbench: number;
  pgbenchAgain: number;
  putAlone: number;
  putWithViews: number;
  putUsual: number;
  putGateway: number;
  getBare: number;
  getBareAgain: number;
  get: number;
  getGateway: number;
  /** What the gateway adds at the median, at half of the scored holes that it takes. */
  gatewayAddsMs: number;
  /** Events that lay ready, and how many of them relay, Kafka and analytics take a second. */
  ready: number;
  drained: number;
  /** The same events by a bare client. */
  drainedBare: number;
  /** Events in a publish of the relay and in a call of analytics, while all keeps up. */
  publishedBulk: number;
  consumedBulk: number;
  /** From the end of the load until all of it stands in the views. */
  lagMs: number;
  eventToViewP50: number;
  eventToViewP99: number;
  /** CPU of a scored hole with views, by process. */
  strokeCpu: Record<string, number>;
  /** Bytes that each process writes for it. */
  strokeBytes: Record<string, number>;
  /** CPU of a read in the process of round. */
  readCpu: number;
  failed: number;
}

/** What a step is given. */
export interface At {
  bench: HotPathBench;
  token: string;
  seconds: number;
  /** What earlier steps of this turn found. */
  found: Partial<Turn> & Pick<Turn, 'failed'>;
  /** Requests in turn over 64 connections, for the seconds of a step unless told. */
  load: (address: string, requests: WrkLoad['requests'], seconds?: number) => Promise<WrkRun>;
}

/** One load and what it came to. */
export type Step = (at: At) => Promise<Partial<Turn>>;

/**
 * Takes every step once, one after the other, and each on one bench after the other; gives what each bench
 * came to. What no step measures is missing.
 */
export async function takeTurn(
  benches: HotPathBench[],
  steps: Step[],
  seconds: number,
): Promise<Turn[]> {
  const places = await Promise.all(benches.map((bench) => placeOf(bench, seconds)));
  for (const step of steps) {
    for (const at of places) Object.assign(at.found, await step(at));
  }
  return places.map(({ found }) => found as Turn);
}

async function placeOf(bench: HotPathBench, seconds: number): Promise<At> {
  const token = await tokenOf(bench.stack.address);
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const found: At['found'] = { failed: 0 };
  return {
    ...{ bench, token, seconds, found },
    load: async (address, requests, time = seconds) => {
      const of = { address, connections: CONNECTIONS, seconds: time, headers, requests };
      const run = await runWrk(bench.wrk, of);
      found.failed += run.failed;
      return run;
    },
  };
}
