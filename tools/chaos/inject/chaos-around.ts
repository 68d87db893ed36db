import { appendFileSync, existsSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import type { Moment } from './seams.ts';

/**
 * What is done to a process where it passes an armed point: it is killed; that call is held and goes on after so
 * long; or the whole process stands still until somebody sends it on.
 */
export interface Armed {
  action: 'kill' | 'hold' | 'stop';
  afterMs: number;
}

type Inner = (...args: unknown[]) => unknown;

/** Where a process writes which point it has passed. */
export const REACHED_FILE = 'reached.ndjson';

/** Who has passed a point. */
export interface Passed {
  point: string;
  pid: number;
}

/**
 * What wrapped functions go through. A point is armed by a file `<folder>/<seam>.<moment>`, which the first
 * process that passes takes away, so that one process is struck, once.
 */
export function makeChaosAround(folder: string) {
  return (seam: string, inner: Inner, args: unknown[]): unknown => {
    const call = (): unknown => {
      const during = take(folder, seam, 'during');
      if (during) setTimeout(() => strike(), during.afterMs);
      const result = inner(...args);
      return result instanceof Promise ? result.then(afterwards) : result;
    };
    const afterwards = (value: unknown): unknown => {
      const after = take(folder, seam, 'after');
      return after ? meet(after).then(() => value) : value;
    };
    const before = take(folder, seam, 'before');
    return before ? meet(before).then(call) : call();
  };
}

function take(folder: string, seam: string, moment: Moment): Armed | undefined {
  const point = `${seam}.${moment}`;
  const file = join(folder, point);
  if (!existsSync(file)) return undefined;
  const taken = `${file}-${process.pid}`;
  try {
    renameSync(file, taken);
  } catch {
    // Another process was first.
    return undefined;
  }
  const line: Passed = { point, pid: process.pid };
  appendFileSync(join(folder, REACHED_FILE), `${JSON.stringify(line)}\n`);
  return JSON.parse(readFileSync(taken, 'utf8')) as Armed;
}

async function meet({ action, afterMs }: Armed): Promise<void> {
  if (action === 'kill') strike();
  if (action === 'stop') process.kill(process.pid, 'SIGSTOP');
  await new Promise((resolve) => setTimeout(resolve, afterMs));
}

function strike(): void {
  process.kill(process.pid, 'SIGKILL');
}
