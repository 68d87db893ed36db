import { clock } from './clock.ts';
import { poison, repeat, replay } from './events.ts';
import type { FaultKind } from './fault.ts';
import { fullDisk } from './full-disk.ts';
import { backend, immediate, kill, outage, pause } from './processes.ts';
import { flushAll, oldFile } from './redis.ts';
import { killRotatingAt, rotate } from './rotations.ts';
import { holdAt, killAt } from './seams.ts';
import { killRebalancingAt, killSidecarAt } from './sidecars.ts';
import { sideBySide } from './versions.ts';
import { cut, late, loseCommit, slow, stall } from './wires.ts';
import { stopAt } from './zombie.ts';

/** Every kind of fault, by the name that it has in a run's files. */
export const FAULTS: Record<string, FaultKind> = {
  ...{ kill, pause, outage, immediate, backend, flushAll, oldFile },
  ...{ poison, repeat, replay, killAt, holdAt, clock, rotate },
  ...{ killSidecarAt, killRebalancingAt, killRotatingAt, stopAt, sideBySide },
  ...{ cut, stall, late, slow, loseCommit, fullDisk },
};

/** Every kill point, and the kind of fault that stops a process there. */
export const KILL_POINTS = pointsOf(FAULTS);

/** The kill points of some kinds of faults. */
export function pointsOf(faults: Record<string, FaultKind>) {
  return Object.entries(faults).flatMap(([kind, { points = [] }]) =>
    points.map((point) => ({ ...point, kind })),
  );
}
