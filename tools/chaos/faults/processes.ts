import { readFileSync, globSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { childrenOf, control, whenWell } from '../world.ts';
import type { FaultKind } from './fault.ts';

const SERVICES = ['round', 'round-2', 'analytics', 'analytics-2', 'auth', 'auth-2'];
const GATEWAYS = ['gateway', 'gateway-2'];
const SIDECARS = ['round-daprd', 'round-2-daprd', 'analytics-daprd', 'analytics-2-daprd'];
const STORES = ['kafka', 'redis-state', 'redis-cache', 'postgres'];
const ALL = [...SERVICES, ...GATEWAYS, ...SIDECARS, ...STORES];

/** Killed without a word; the supervisor starts it again. PostgreSQL leaves its backends to end by themselves. */
export const kill: FaultKind = {
  targets: ALL,
  weight: 6,
  run: async (world, { target }) => {
    await control(world, { do: 'signal', name: target, signal: 'SIGKILL' });
    await sleep(200);
    await whenWell(world, [target]);
  },
};

/** Stopped for a while as a machine that swaps, or a network that is cut, and then going on as if nothing was. */
export const pause: FaultKind = {
  targets: ALL,
  weight: 4,
  run: async (world, { target, lastsMs }) => {
    const pid = (await childrenOf(world)).get(target)?.pid;
    if (!pid) return;
    const pids = [pid, ...childPids(pid)];
    signalAll(pids, 'SIGSTOP');
    await sleep(lastsMs);
    signalAll([...pids, ...childPids(pid)], 'SIGCONT');
    await whenWell(world, [target]);
  },
};

/** Gone for a while. */
export const outage: FaultKind = {
  targets: [...STORES, ...SIDECARS],
  weight: 2,
  run: async (world, { target, lastsMs }) => {
    await control(world, { do: 'stop', name: target });
    await sleep(lastsMs);
    await control(world, { do: 'start', name: target });
    await whenWell(world, [target]);
  },
};

/** PostgreSQL ended as by `pg_ctl stop -m immediate`: it recovers from its log of changes. */
export const immediate: FaultKind = {
  targets: ['postgres'],
  weight: 2,
  run: async (world) => {
    await control(world, { do: 'signal', name: 'postgres', signal: 'SIGQUIT' });
    await sleep(200);
    await whenWell(world, ['postgres']);
  },
};

/** One backend killed, which makes PostgreSQL end all of them and recover. */
export const backend: FaultKind = {
  targets: ['postgres'],
  weight: 2,
  run: async (world, { pauseMs }) => {
    const pid = (await childrenOf(world)).get('postgres')?.pid;
    const backends = pid ? childPids(pid).filter(isBackend) : [];
    const one = backends[pauseMs % Math.max(1, backends.length)];
    if (one !== undefined) signalAll([one], 'SIGKILL');
    await sleep(200);
    await whenWell(world, ['postgres']);
  },
};

function childPids(parent: number): number[] {
  return globSync('/proc/[0-9]*/stat').flatMap((file) => {
    const [pid = '', rest = ''] = [file.split('/')[2], textOf(file).split(') ')[1]];
    return Number(rest.split(' ')[1]) === parent ? [Number(pid)] : [];
  });
}

function isBackend(pid: number): boolean {
  return /^postgres: \S*_[ab] /.test(textOf(`/proc/${pid}/cmdline`));
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // It has just ended.
    return '';
  }
}

function signalAll(pids: number[], signal: NodeJS.Signals): void {
  for (const pid of pids) {
    try {
      process.kill(pid, signal);
    } catch {
      continue;
    }
  }
}
