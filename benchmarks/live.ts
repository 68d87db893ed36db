import { fork } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { answerOf, makeApi } from '../tools/client/api.ts';
import { logInDemo } from '../tools/client/log-in.ts';
import { makePatientSend, withToken } from '../tools/client/send.ts';
import { Progress } from '../tools/console/progress.ts';
import { checkoutRoot, defaultDirectory } from '../tools/stack/layout.ts';
import { removeStack } from '../tools/stack/remove-stack.ts';
import { startStack, type Stack } from '../tools/stack/start-stack.ts';
import { askChild } from './ask-child.ts';
import type { BenchFlags } from './bench-flags.ts';
import type { BenchResult } from './goals.ts';
import { startFoursomes } from './start-foursomes.ts';
import { makeTimedSend, type TimedSend } from './kept-connection.ts';
import type { Arrival, WatchOrder, WatchReport } from './live/watchers.ts';
import { machineLine } from './machine-facts.ts';
import { median, quantile } from './statistics.ts';

const WATCHERS = [1, 100, 1000];
/** As many as the gateway lets in at all. */
const CROWD = 5000;
const CROWD_WRITES = 10;
const WRITES = 40;
const WRITE_EVERY_MS = 200;
/** How long an arrival may take before it counts as lost. */
const SETTLE_MS = 3000;

/** A round that is watched: how it is scored, and where its stream is. */
interface WatchedRound {
  send: TimedSend;
  holes: string;
  streamUrl: string;
  gatewayBytes: () => Promise<number>;
}

/** What one run came to, in milliseconds. */
interface Run {
  watchers: number;
  strokeToScreen: number[];
  answered: number[];
  lost: number;
  /** Of the gateway, when all had watched. */
  gatewayBytes: number;
}

/**
 * From sending a score to its bytes at every watcher, through a whole stack of its own: gateway,
 * round, PostgreSQL, Redis and back. The watchers are in a process of their own.
 */
export async function benchLive({ turns = 3 }: BenchFlags): Promise<BenchResult> {
  const directory = join(defaultDirectory, 'bench-live');
  await removeStack(directory);
  raiseLimits();
  const stack = await startStack({ directory, portMode: 'free', progress: new Progress() });
  try {
    const round = await startRound(stack);
    await measure(round, 1);
    const runs: Run[] = [];
    for (let repeat = 0; repeat < turns; repeat++) {
      for (const watchers of WATCHERS) runs.push(await measure(round, watchers));
    }
    const crowd = await measure(round, CROWD, CROWD_WRITES);
    print([...runs, crowd]);
    return resultOf(runs, crowd);
  } finally {
    await stack.stop();
    await removeStack(directory);
  }
}

/** All watchers come from one address. */
function raiseLimits(): void {
  process.env['RATE_LIMIT_ANONYMOUS_PER_MINUTE'] = '1000000';
  // Those of the run before may not all have been seen to go.
  process.env['LIVE_MAX_STREAMS'] = '7000';
  process.env['LIVE_MAX_STREAMS_PER_ADDRESS'] = '7000';
}

async function startRound({ address, status }: Stack): Promise<WatchedRound> {
  const { token } = await logInDemo(makeApi(address));
  const api = makeApi(address, withToken(makePatientSend(), token));
  const [{ roundId, playerId }] = await startFoursomes(api, 1);
  const shared = await answerOf(
    api.POST('/api/v1/rounds/{roundId}/share', { params: { path: { roundId } } }),
  );
  return {
    send: makeTimedSend(address, token),
    holes: `/api/v1/rounds/${roundId}/players/${playerId}/holes`,
    streamUrl: `${address}/api/v1/live/rounds/${roundId}?share=${shared.token}`,
    gatewayBytes: async () =>
      (await status()).children.find(({ name }) => name === 'gateway')!.memoryBytes,
  };
}

async function measure(
  { send, holes, streamUrl, gatewayBytes: readBytes }: WatchedRound,
  watchers: number,
  writes = WRITES,
): Promise<Run> {
  const child = fork(join(checkoutRoot, 'benchmarks/live/watchers.ts'));
  try {
    await askChild<WatchReport>(child, { url: streamUrl, watchers } satisfies WatchOrder);
    const sentAtMs = new Map<number, number>();
    const answered: number[] = [];
    for (let write = 0; write < writes; write++) {
      const path = `${holes}/${1 + (write % 18)}`;
      // Never what the hole has: the same score again is no new version.
      const strokes = 1 + (write % 20);
      const atMs = Number(process.hrtime.bigint()) / 1e6;
      const { ms, body } = await send('PUT', path, { strokes });
      sentAtMs.set((body as { roundVersion: number }).roundVersion, atMs);
      answered.push(ms);
      await sleep(Math.max(0, WRITE_EVERY_MS - ms));
    }
    await sleep(SETTLE_MS);
    const gatewayBytes = await readBytes();
    const report = await askChild<WatchReport>(child, 'report');
    const arrivals = 'arrivals' in report ? report.arrivals : [];
    const strokeToScreen = arrivals.flatMap((own) => waitsOf(sentAtMs, own));
    const lost = sentAtMs.size * watchers - strokeToScreen.length;
    return { watchers, strokeToScreen, answered, lost, gatewayBytes };
  } finally {
    child.kill();
  }
}

/** How long each score took to one watcher: the first change with its version, or a later one, has it. */
function waitsOf(sentAtMs: Map<number, number>, arrivals: Arrival[]): number[] {
  return [...sentAtMs].flatMap(([version, sent]) => {
    const arrival = arrivals.find(([arrived]) => arrived >= version);
    return arrival ? [arrival[1] - sent] : [];
  });
}

function resultOf(runs: Run[], crowd: Run): BenchResult {
  const of = (count: number) => runs.filter(({ watchers }) => watchers === count);
  const each = (share: number) =>
    of(1000).map(({ strokeToScreen }) => quantile(strokeToScreen, share));
  const alone = median(of(1).map(({ gatewayBytes }) => gatewayBytes));
  const lost = runs.filter((run) => run.lost > 0);
  const stroke = { against: '–', unit: 'ms' } as const;
  return {
    outcomes: [
      { what: 'stroke to 1,000 screens, p50', ...stroke, most: 30, turns: each(0.5) },
      { what: 'stroke to 1,000 screens, p99', ...stroke, most: 150, turns: each(0.99) },
      {
        ...{ what: 'strokes that one of 5,000 watchers missed', against: '–', unit: '' },
        ...{ most: 0, floor: 0 },
        turns: [crowd.lost],
      },
      {
        ...{ what: 'memory of the gateway for a watcher', against: 'of 5,000', unit: 'kB' },
        turns: [(crowd.gatewayBytes - alone) / CROWD / 1000],
      },
    ],
    faults: lost.map((run) => `${run.lost} strokes did not come to ${run.watchers} watchers`),
  };
}

/** The median of the repeats of each figure, and their spread. */
function print(runs: Run[]): void {
  console.log(`stroke to screen, ms (${machineLine()})`);
  for (const watchers of [...WATCHERS, CROWD]) {
    const own = runs.filter((run) => run.watchers === watchers);
    const figures = [0.5, 0.95, 0.99].map((share) => {
      const each = own.map(({ strokeToScreen }) => quantile(strokeToScreen, share));
      const [low, high] = [Math.min(...each), Math.max(...each)].map((ms) => ms.toFixed(1));
      return `p${share * 100} ${median(each).toFixed(1)} (${low}–${high})`;
    });
    const answered = median(own.flatMap((run) => run.answered));
    const lost = own.reduce((sum, run) => sum + run.lost, 0);
    console.log(
      `  ${watchers} watchers: ${figures.join('  ')}  answered p50 ${answered.toFixed(1)}  lost ${lost}`,
    );
  }
}
