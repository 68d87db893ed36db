import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Milliseconds by which the clock of a service is wrong, by its APP_ID; in the run's folder. */
export const CLOCK_FILE = 'clock.json';

/** Moves what `Date` tells this process, where the run's folder says so. */
export function moveClock(folder: string): void {
  const offsetMs = offsetOf(folder);
  if (offsetMs === 0) return;
  const RealDate = Date;
  const now = () => RealDate.now() + offsetMs;
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, args: []) => (args.length === 0 ? new target(now()) : new target(...args)),
    apply: () => new RealDate(now()).toString(),
    get: (target, name) => (name === 'now' ? now : (Reflect.get(target, name) as unknown)),
  });
}

function offsetOf(folder: string): number {
  try {
    const offsets = JSON.parse(readFileSync(join(folder, CLOCK_FILE), 'utf8')) as object;
    return Number(new Map(Object.entries(offsets)).get(process.env['APP_ID'] ?? '') ?? 0);
  } catch {
    return 0;
  }
}
