import { join } from 'node:path';
import type { BenchFlags, BenchStores } from '../../benchmarks/bench-flags.ts';
import { isBelowFloor, outcomeLines, type BenchResult } from '../../benchmarks/goals.ts';
import { goalLines, record } from '../../benchmarks/history.ts';
import { Progress } from '../console/progress.ts';
import { UserError } from '../console/user-error.ts';
import { checkoutRoot, defaultDirectory } from '../stack/layout.ts';
import { removeStack } from '../stack/remove-stack.ts';
import { spawnTied } from '../stack/spawn-tied.ts';
import type { StoreName } from '../stack/stores/store.ts';
import { startStack } from '../stack/start-stack.ts';
import { superuserOf } from '../stack/superuser-of.ts';

/** A comparison; gives the exit code. */
type Bench = (flags: BenchFlags) => Promise<number>;

const BENCHES: Record<string, () => Promise<Bench>> = {
  'hot-path': async () =>
    judged('hot-path', (await import('../../benchmarks/hot-path.ts')).benchHotPath),
  rebuild: async () =>
    judged(
      'rebuild',
      overStores(
        ['postgres', 'redis-state'],
        (await import('../../benchmarks/rebuild.ts')).benchRebuild,
      ),
    ),
  login: async () => judged('login', (await import('../../benchmarks/login.ts')).benchLogin),
  live: async () => judged('live', (await import('../../benchmarks/live.ts')).benchLive),
  'score-writer': async () =>
    judged(
      'score-writer',
      overStores(['postgres'], (await import('../../benchmarks/score-writer.ts')).benchScoreWriter),
    ),
  register: async () =>
    judged('register', (await import('../../benchmarks/register.ts')).benchRegister),
  scale: async () => judged('scale', (await import('../../benchmarks/scale.ts')).benchScale),
  'club-size': async () => (await import('../../benchmarks/club-size.ts')).benchClubSize,
  'dapr-client': async () => (await import('../../benchmarks/dapr-client.ts')).benchDaprClient,
  invocation: async () => (await import('../../benchmarks/invocation.ts')).benchInvocation,
  hostile: async () => (await import('../../benchmarks/hostile.ts')).benchHostile,
  page: async () => (await import('../../benchmarks/page.ts')).benchPage,
  'self-times': async () => (await import('../../benchmarks/self-times.ts')).benchSelfTimes,
  profile: async () =>
    judged(
      'profile',
      overStores(
        ['postgres', 'redis-state'],
        (await import('../../benchmarks/profile.ts')).benchProfile,
      ),
    ),
};

/** Those that run without a name: together under 30 minutes. */
const USUAL = ['hot-path', 'rebuild', 'login', 'live', 'score-writer'];

const AMOUNTS = ['rounds', 'own', 'reads', 'plays'] as const;
/** The flags of those that take any. */
const TAKES: Record<string, readonly (keyof BenchFlags)[]> = {
  'club-size': AMOUNTS,
  scale: [...AMOUNTS, 'keep'],
  ...Object.fromEntries(USUAL.map((name) => [name, ['turns', 'keep']] as const)),
  'hot-path': ['turns', 'seconds', 'against', 'floors', 'keep'],
  'self-times': ['seconds'],
  profile: ['turns', 'keep'],
  register: ['turns', 'seconds', 'keep'],
  invocation: ['turns', 'seconds'],
};

/**
 * `npm run bench -- <name>`: runs one comparison over stores, or stacks, of its own. Without a name the usual ones, each
 * in a process of its own, and then tells of every goal.
 */
export async function runBench([name]: string[], flags: BenchFlags): Promise<number> {
  const given = Object.entries(flags).filter(([, value]) => value !== undefined && value !== false);
  const wrong = given.find(([flag]) => !TAKES[name ?? '']?.some((taken) => taken === flag));
  if (wrong) throw new UserError(`${name ?? 'All together'} takes no --${wrong[0]}.`);
  if (name === undefined) return runUsual();
  const load = BENCHES[name];
  if (!load) throw new UserError(`Name one of: ${Object.keys(BENCHES).join(', ')}`);
  return (await load())(flags);
}

async function runUsual(): Promise<number> {
  const codes: (number | null)[] = [];
  for (const name of USUAL) {
    console.log(`\n${name}`);
    const args = ['tools/cli.ts', 'bench', name, '--keep'];
    const { exited } = spawnTied(process.execPath, args, { cwd: checkoutRoot, stdio: 'inherit' });
    codes.push(await exited);
  }
  console.log(['', ...(await goalLines())].join('\n'));
  return codes.every((code) => code === 0) ? 0 : 1;
}

/** Tells of the figures beside their goals. 1: void, or below a floor. */
function judged(name: string, bench: (flags: BenchFlags) => Promise<BenchResult>): Bench {
  return async (flags) => {
    const { outcomes, faults, noise = 0 } = await bench(flags);
    if (outcomes.length > 0) console.log(outcomeLines(outcomes).join('\n'));
    for (const fault of faults) console.log(`void: ${fault}`);
    const below = outcomes.filter((outcome) => isBelowFloor(outcome, noise));
    for (const { what } of below) {
      console.log(`below its floor by more than chance (${(noise * 100).toFixed(1)} %): ${what}`);
    }
    if (flags.keep && faults.length === 0) await record(name, outcomes);
    return below.length + faults.length > 0 ? 1 : 0;
  };
}

/** A comparison that needs nothing but empty stores. */
function overStores(
  only: StoreName[],
  bench: (stores: BenchStores, flags: BenchFlags) => Promise<BenchResult>,
): (flags: BenchFlags) => Promise<BenchResult> {
  return async (flags) => {
    const directory = join(defaultDirectory, 'bench');
    await removeStack(directory);
    const progress = new Progress();
    const stack = await startStack({ directory, portMode: 'free', only, progress });
    try {
      const redisUrl = `redis://127.0.0.1:${stack.ports['redis-state']}`;
      return await bench({ connection: superuserOf(stack, 'postgres'), redisUrl }, flags);
    } finally {
      await stack.stop();
      await removeStack(directory);
    }
  };
}
