import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { STOP_ORDER, type ChildSpec } from './child.ts';
import { isGroupAlive, startTicks } from './process-info.ts';

/** A process as it is to be noted. */
export interface NotedProcess {
  name: string;
  kind: ChildSpec['kind'];
  pid: number;
  stopSignal: NodeJS.Signals;
}

/** What names a process for good: its pid, and when it began. */
interface ProcessIdentity {
  pid: number;
  startedAtTicks: number;
}

/** A process as it is noted on disk, with the one that noted it. */
type ProcessEntry = NotedProcess & ProcessIdentity & { supervisor: ProcessIdentity };

/** How long each kind may take to end, and what was killed: nothing is left after 5 s. */
const GRACE_MS: Record<ChildSpec['kind'], number> = { service: 600, sidecar: 500, store: 2000 };
const KILL_MS = 100;

/** Notes the processes of a stack, so that they are found should the supervisor be killed. */
export function recordProcesses(file: string, processes: NotedProcess[]): void {
  const supervisor = identityOf(process.pid);
  const entries: ProcessEntry[] = processes
    .map((process) => ({ ...process, ...identityOf(process.pid), supervisor }))
    .filter(({ startedAtTicks }) => startedAtTicks > 0);
  writeFileSync(`${file}.tmp`, JSON.stringify(entries), { mode: 0o600 });
  renameSync(`${file}.tmp`, file);
}

/**
 * Ends whatever a killed supervisor left behind, in the order in which it would have. A process that
 * only happens to have a noted pid, and one whose supervisor lives, are left alone.
 * @returns the names of what was ended
 */
export async function endOrphans(file: string): Promise<string[]> {
  if (!existsSync(file)) return [];
  const entries = JSON.parse(readFileSync(file, 'utf8')) as ProcessEntry[];
  const orphans = entries.filter((entry) => isOurs(entry) && !isAlive(entry.supervisor));
  for (const kind of STOP_ORDER) {
    const some = orphans.filter((orphan) => orphan.kind === kind);
    await endAll(some, GRACE_MS[kind]);
  }
  return orphans.map(({ name }) => name);
}

async function endAll(orphans: ProcessEntry[], graceMs: number): Promise<void> {
  // As it would be stopped: the leader of the group is asked, and ends what it started.
  for (const orphan of orphans) {
    send(isAlive(orphan) ? orphan.pid : -orphan.pid, orphan.stopSignal);
  }
  await untilGone(orphans, graceMs);
  for (const { pid } of orphans.filter(isOurs)) send(-pid, 'SIGKILL');
  await untilGone(orphans, KILL_MS);
}

async function untilGone(orphans: ProcessEntry[], timeoutMs: number): Promise<void> {
  const deadline = Date.now() + timeoutMs;
  while (orphans.some(isOurs) && Date.now() < deadline) await sleep(50);
}

/** The pid still is the process that was noted, or what is left of its group. */
function isOurs(entry: ProcessEntry): boolean {
  return startTicks(entry.pid) === undefined ? isGroupAlive(entry.pid) : isAlive(entry);
}

function isAlive({ pid, startedAtTicks }: ProcessIdentity): boolean {
  return startTicks(pid) === startedAtTicks;
}

function identityOf(pid: number): ProcessIdentity {
  return { pid, startedAtTicks: startTicks(pid) ?? 0 };
}

function send(target: number, signal: NodeJS.Signals): void {
  try {
    process.kill(target, signal);
  } catch {
    return;
  }
}
