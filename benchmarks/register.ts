import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Progress } from '../tools/console/progress.ts';
import { serviceNamed } from '../tools/services/declared.ts';
import { defaultDirectory } from '../tools/stack/layout.ts';
import { removeStack } from '../tools/stack/remove-stack.ts';
import { startStack } from '../tools/stack/start-stack.ts';
import type { BenchFlags } from './bench-flags.ts';
import type { BenchResult } from './goals.ts';
import { machineLine } from './machine-facts.ts';
import { drain } from './register/drain.ts';
import { outcomesOf } from './register/goals.ts';
import {
  openRegisterBench,
  type MeasuredRun,
  type RegisterBench,
} from './register/register-bench.ts';
import { drainLines, loadLines, profileLines, roomLine } from './register/report.ts';
import { faultsOf, takeTurn, unlike, type Turn } from './register/take-turn.ts';
import { selfTimes } from './self-times/self-times.ts';
import { takeProfile } from './self-times/take-profile.ts';

const SECONDS = 5;
const TURNS = 3;
/** The long load takes so many times as long as the others: a minute. */
const LONG = 12;
const PROFILED_SECONDS = 4;

/** The door, and the way behind it until somebody is a member. */
const SERVICES = ['gateway', 'auth', 'onboarder', 'member', 'notification', 'cache-updater'];

/** How many register a second beside what the stores take at all, what limits it, and when all are members. */
export async function benchRegister(flags: BenchFlags): Promise<BenchResult> {
  const { turns: count = TURNS, seconds = SECONDS } = flags;
  const directory = join(defaultDirectory, 'bench-register');
  await removeStack(directory);
  const services = SERVICES.map(serviceNamed);
  const progress = new Progress();
  const stack = await startStack({ directory, portMode: 'free', services, progress });
  const ends: (() => Promise<unknown>)[] = [stack.stop, () => removeStack(directory)];
  try {
    const bench = await openRegisterBench(stack);
    ends.unshift(bench.close);
    await bench.holdRelay(true);
    // What comes first is compiled as it runs.
    await takeTurn(bench, seconds);
    const turns: Turn[] = [];
    while (turns.length < count) turns.push(await takeTurn(bench, seconds));
    const long = await bench.play({ to: 'onboarder', seconds: seconds * LONG });
    await tell(bench, turns.at(-1)!, long);
    console.log(`\n${roomLine(turns)}\n`);
    return {
      outcomes: outcomesOf(turns, long),
      faults: [...turns.flatMap(faultsOf), ...unlike('the long load', long, 201)],
    };
  } finally {
    for (const end of ends) await end();
  }
}

async function tell(bench: RegisterBench, turn: Turn, long: MeasuredRun): Promise<void> {
  const { straight, gateway, again, halfStraight, halfGateway } = turn;
  console.log(`of the last turn, with all on one machine: ${machineLine()}`);
  const loads = {
    'to onboarder': straight,
    'through the gateway': gateway,
    'again, to onboarder': again,
    'at half, to onboarder': halfStraight,
    'at half, through the gateway': halfGateway,
    'the long load': long,
  };
  console.log(loadLines(loads).join('\n'));
  for (const to of ['onboarder', 'gateway'] as const) {
    const load = bench.play({ to, seconds: PROFILED_SECONDS + 1 });
    await tellProfile(bench, to);
    await load;
  }
  const drained = drain(bench);
  // The first mails are on their way by then.
  await sleep(PROFILED_SECONDS * 1000);
  await tellProfile(bench, 'notification');
  console.log(drainLines(await drained).join('\n'));
}

/** Where a process spends its time. */
async function tellProfile({ stack }: RegisterBench, name: string): Promise<void> {
  const { children } = await stack.status();
  const { pid } = children.find((child) => child.name === name)!;
  console.log(profileLines(name, selfTimes(await takeProfile(pid!, PROFILED_SECONDS))).join('\n'));
}
