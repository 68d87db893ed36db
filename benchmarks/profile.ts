import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkoutRoot, defaultDirectory } from '../tools/stack/layout.ts';
import type { BenchFlags } from './bench-flags.ts';
import { readsOf, scoresOf, tokenOf } from './hot-path/bench-rounds.ts';
import { liftLimits, startBenchStack } from './hot-path/bench-stack.ts';
import { openHotPathBench, type HotPathBench } from './hot-path/hot-path-bench.ts';
import { runWrk } from './hot-path/wrk.ts';
import { markdownOf, type Profiled } from './profile/report.ts';
import { selfTimes } from './profile/self-times.ts';
import { takeProfile } from './profile/take-profile.ts';
import { runHead } from './run-head.ts';

const PAGE = join(checkoutRoot, 'docs/benchmarks/profile.md');
const CONNECTIONS = 64;
const WARM_UP_SECONDS = 4;

type Method = 'GET' | 'PUT';
type Address = keyof HotPathBench['addresses'];

/** Which process is looked into, under what, sent where. */
const LOADS: { process: string; method: Method; to: Address }[] = [
  { process: 'round', method: 'GET', to: 'round' },
  { process: 'round', method: 'PUT', to: 'round' },
  { process: 'analytics', method: 'PUT', to: 'round' },
  { process: 'gateway', method: 'GET', to: 'gateway' },
  { process: 'gateway', method: 'PUT', to: 'gateway' },
];

/** Writes where the processes of the hot path spend their time; no comparison, and no goal. */
export async function benchProfile({ seconds = 6 }: BenchFlags): Promise<number> {
  liftLimits();
  const stack = await startBenchStack(join(defaultDirectory, 'bench-profile'));
  const ends: (() => unknown)[] = [stack.remove];
  try {
    const bench = await openHotPathBench(stack);
    ends.unshift(bench.close);
    const profiles: Profiled[] = [];
    for (const { process, method, to } of LOADS) {
      const what = `${process}, ${method} ${to === 'gateway' ? 'through the gateway' : 'to round'}`;
      const { children } = await stack.status();
      const { pid } = children.find(({ name }) => name === process)!;
      await sendTo(bench, to, method, WARM_UP_SECONDS);
      const load = sendTo(bench, to, method, seconds + 1);
      profiles.push({ what, times: selfTimes(await takeProfile(pid!, seconds)) });
      console.log(`${what}: ${Math.round((await load).perSecond).toLocaleString('en')} a second`);
    }
    await writeFile(PAGE, await markdownOf(runHead(), profiles));
    return 0;
  } finally {
    for (const end of ends) await end();
  }
}

async function sendTo(bench: HotPathBench, to: Address, method: Method, seconds: number) {
  const { rounds, stack, wrk, addresses } = bench;
  const token = await tokenOf(stack.address);
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const requests = method === 'GET' ? readsOf(rounds) : scoresOf(rounds, bench.nextLap());
  const of = { connections: CONNECTIONS, seconds, headers, requests };
  return runWrk(wrk, { ...of, address: addresses[to] });
}
