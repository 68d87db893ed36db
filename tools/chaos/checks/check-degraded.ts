import type { Fault } from '../faults/fault.ts';
import type { Operation } from '../history.ts';
import { finding, type Evidence, type Finding } from './finding.ts';

/** What writes do without; whatever else is at fault may fail them. */
const SPARED =
  /^(kafka|redis-state|analytics|round(-2)?-daprd|golf\.round|fold|refill|daprd|consumer)/;
/** Kinds of faults that take a store away for as long as they last. */
const AWAY = ['outage', 'cut', 'stall'];
const AFTERWARDS_MS = 4000;
const FAST_MS = 2000;
/** How long what is at fault may go on answering. */
const AWAY_AFTER_MS = 100;

/** Invariant 12, from what was answered meanwhile. */
export function checkDegraded({
  operations,
  faults,
}: Pick<Evidence, 'operations' | 'faults'>): Finding {
  const writes = operations.filter(({ op }) => op === 'score');
  const harmful = faults.filter(({ target, kind }) => !SPARED.test(target) || kind === 'clock');
  const spared = writes.filter(
    (write) => meets(write, faults, 0) && !meets(write, harmful, AFTERWARDS_MS),
  );
  const failed = spared.filter(({ outcome }) => outcome !== 'ok');
  const away = faults.filter(({ target, kind }) => target === 'postgres' && AWAY.includes(kind));
  const others = faults.filter(isAnother);
  const without = writes.filter(
    (write) => away.some((fault) => isWithin(write, fault)) && !meets(write, others, AFTERWARDS_MS),
  );
  const slow = without.filter(
    ({ status, startMs, endMs }) => status !== 503 || endMs - startMs > FAST_MS,
  );
  return finding(12, spared.length + without.length, [
    ...failed.map((write) => `${tell(write)} though nothing was at fault that it needs`),
    ...slow.map((write) => `${tell(write)} while PostgreSQL was away`),
  ]);
}

/** What is between a write and PostgreSQL, or starts PostgreSQL while another fault has it away. */
function isAnother({ kind, target }: Fault): boolean {
  return kind === 'fullDisk' || /^(gateway|round|machine|versions|rotation)/.test(target);
}

function meets({ startMs, endMs }: Operation, faults: Fault[], afterwardsMs: number): boolean {
  return faults.some((fault) => startMs < fault.endMs + afterwardsMs && endMs > fault.startMs);
}

/** The last of an outage is its start-up. */
function isWithin({ startMs, endMs }: Operation, fault: Fault): boolean {
  const awayMs = fault.startMs + AWAY_AFTER_MS;
  return startMs > awayMs && endMs < fault.startMs + fault.lastsMs;
}

function tell({ id, status, code, startMs, endMs }: Operation): string {
  return `#${id} was ${status} ${code} in ${endMs - startMs} ms`;
}
