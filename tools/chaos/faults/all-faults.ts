import { poison, repeat, replay } from './events.ts';
import type { FaultKind } from './fault.ts';
import { fullDisk } from './full-disk.ts';
import { clock, rotate } from './others.ts';
import { backend, immediate, kill, outage, pause } from './processes.ts';
import { flushAll, oldFile } from './redis.ts';
import { holdAt, killAt } from './seams.ts';
import { cut, late, loseCommit, slow, stall } from './wires.ts';

/** Every kind of fault, by the name that it has in a run's files. */
export const FAULTS: Record<string, FaultKind> = {
  ...{ kill, pause, outage, immediate, backend, flushAll, oldFile },
  ...{ poison, repeat, replay, killAt, holdAt, clock, rotate },
  ...{ cut, stall, late, slow, loseCommit, fullDisk },
};
