import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkoutRoot, defaultDirectory } from '../tools/stack/layout.ts';
import type { BenchFlags } from './bench-flags.ts';
import { readsOf, scoresOf, tokenOf } from './hot-path/bench-rounds.ts';
import { liftLimits, startBenchStack } from './hot-path/bench-stack.ts';
import { openHotPathBench, type HotPathBench } from './hot-path/hot-path-bench.ts';
import { runWrk } from './hot-path/wrk.ts';
import { makeLoginCalls } from './login/login-calls.ts';
import { markdownOf, type Profiled } from './self-times/report.ts';
import { selfTimes } from './self-times/self-times.ts';
import { takeProfile } from './self-times/take-profile.ts';
import { runHead } from './run-head.ts';

const PAGE = join(checkoutRoot, 'docs/benchmarks/self-times.md');
const CONNECTIONS = 64;
const WARM_UP_SECONDS = 4;

type Method = 'GET' | 'PUT';
type Address = keyof HotPathBench['addresses'];

/** Sends for so many seconds; tells how many a second were answered. */
type Send = (seconds: number) => Promise<{ perSecond: number }>;

/** Which process is looked into, and under what. */
interface ProfiledLoad {
  process: string;
  what: string;
  send: Send;
}

/** Writes where the processes of the hot path spend their time; no comparison, and no goal. */
export async function benchSelfTimes({ seconds = 6 }: BenchFlags): Promise<number> {
  liftLimits();
  const stack = await startBenchStack(join(defaultDirectory, 'bench-self-times'));
  const ends: (() => unknown)[] = [stack.remove];
  try {
    const bench = await openHotPathBench(stack);
    ends.unshift(bench.close);
    const profiles: Profiled[] = [];
    for (const { process, what, send } of await loadsOf(bench)) {
      const { children } = await stack.status();
      const { pid } = children.find(({ name }) => name === process)!;
      await send(WARM_UP_SECONDS);
      const load = send(seconds + 1);
      profiles.push({
        what: `${process}, ${what}`,
        times: selfTimes(await takeProfile(pid!, seconds)),
      });
      console.log(`${what}: ${Math.round((await load).perSecond).toLocaleString('en')} a second`);
    }
    await writeFile(PAGE, await markdownOf(runHead(), profiles));
    return 0;
  } finally {
    for (const end of ends) await end();
  }
}

async function loadsOf(bench: HotPathBench): Promise<ProfiledLoad[]> {
  const holes = (method: Method, to: Address) => ({
    what: `${method} ${to === 'gateway' ? 'through the gateway' : 'to round'}`,
    send: (seconds: number) => sendTo(bench, to, method, seconds),
  });
  const { logInAtAuth } = await makeLoginCalls(bench.stack);
  return [
    { process: 'round', ...holes('GET', 'round') },
    { process: 'round', ...holes('PUT', 'round') },
    { process: 'analytics', ...holes('PUT', 'round') },
    { process: 'gateway', ...holes('GET', 'gateway') },
    { process: 'gateway', ...holes('PUT', 'gateway') },
    { process: 'auth', what: 'log-ins at auth', send: logInAtAuth },
  ];
}

async function sendTo(bench: HotPathBench, to: Address, method: Method, seconds: number) {
  const { rounds, stack, wrk, addresses } = bench;
  const token = await tokenOf(stack.address);
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const requests = method === 'GET' ? readsOf(rounds) : scoresOf(rounds, bench.nextLap());
  const of = { connections: CONNECTIONS, seconds, headers, requests };
  return runWrk(wrk, { ...of, address: addresses[to] });
}
