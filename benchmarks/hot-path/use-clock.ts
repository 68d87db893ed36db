import { cpuSecondsOf, writtenBytesOf } from '../../tools/stack/process-info.ts';
import type { Stack } from '../../tools/stack/start-stack.ts';

/** What a process has used since it began; PostgreSQL with all of its own. */
export interface Use {
  cpuMs: number;
  writtenBytes: number;
}

/** What each process of a stack has used, by its name. */
export type UseClock = () => Promise<Map<string, Use>>;

/** A clock over all processes of a stack. */
export function makeUseClock(stack: Pick<Stack, 'status'>): UseClock {
  return async () => {
    const { children } = await stack.status();
    const pids = children.flatMap(({ pid }) => pid ?? []);
    const [seconds, bytes] = [cpuSecondsOf(pids), writtenBytesOf(pids)];
    const useOf = (pid: number) => ({
      cpuMs: (seconds.get(pid) ?? 0) * 1000,
      writtenBytes: bytes.get(pid) ?? 0,
    });
    return new Map(children.map(({ name, pid }) => [name, useOf(pid ?? 0)]));
  };
}

/** What was used between two readings, by name. */
export function usedBetween(before: Map<string, Use>, after: Map<string, Use>): Map<string, Use> {
  const since = (name: string, { cpuMs, writtenBytes }: Use) => ({
    cpuMs: cpuMs - (before.get(name)?.cpuMs ?? 0),
    writtenBytes: writtenBytes - (before.get(name)?.writtenBytes ?? 0),
  });
  return new Map([...after].map(([name, use]) => [name, since(name, use)]));
}
