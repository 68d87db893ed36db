import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { STOP_ORDER, type ChildSpec } from './child.ts';
import { isGroupAlive, startTicks } from './process-info.ts';

/** A process as it is to be noted. */
export interface NotedProcess {
  name: string;
  kind: ChildSpec['kind'];
  pid: number;
}

/** A process as it is noted on disk: pid and start time name it for good. */
type ProcessEntry = NotedProcess & { startedAtTicks: number };

const GRACE_MS = 8_000;

/** Notes the processes of a stack, so that they are found should the supervisor be killed. */
export function recordProcesses(file: string, processes: NotedProcess[]): void {
  const entries: ProcessEntry[] = processes
    .map((process) => ({ ...process, startedAtTicks: startTicks(process.pid) ?? 0 }))
    .filter(({ startedAtTicks }) => startedAtTicks > 0);
  writeFileSync(`${file}.tmp`, JSON.stringify(entries));
  renameSync(`${file}.tmp`, file);
}

/**
 * Ends whatever a killed supervisor left behind; a process that only happens to have a noted pid
 * is left alone. @returns the names of what was ended.
 */
export async function endOrphans(file: string): Promise<string[]> {
  if (!existsSync(file)) return [];
  const entries = JSON.parse(readFileSync(file, 'utf8')) as ProcessEntry[];
  const orphans = entries.filter(isOurs);
  for (const kind of STOP_ORDER) await endAll(orphans.filter((orphan) => orphan.kind === kind));
  rmSync(file, { force: true });
  return orphans.map(({ name }) => name);
}

async function endAll(orphans: ProcessEntry[]): Promise<void> {
  for (const { name, pid } of orphans) signalGroup(pid, name === 'postgres' ? 'SIGINT' : 'SIGTERM');
  const deadline = Date.now() + GRACE_MS;
  while (orphans.some(isOurs) && Date.now() < deadline) await sleep(50);
  for (const orphan of orphans.filter(isOurs)) signalGroup(orphan.pid, 'SIGKILL');
}

/** The pid still is the process that was noted, or what is left of its group. */
function isOurs({ pid, startedAtTicks }: ProcessEntry): boolean {
  const ticks = startTicks(pid);
  return ticks === undefined ? isGroupAlive(pid) : ticks === startedAtTicks;
}

function signalGroup(group: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-group, signal);
  } catch {
    return;
  }
}
