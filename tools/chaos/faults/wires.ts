import { setTimeout as sleep } from 'node:timers/promises';
import { WIRED } from '../wires/open-wires.ts';
import type { WireState } from '../wires/wire.ts';
import type { FaultKind } from './fault.ts';

/** What a wire between the services and a store can be for a while. */
function wireFault(state: WireState, weight: number, targets = WIRED): FaultKind {
  return {
    targets,
    weight,
    run: async ({ wires }, { target, lastsMs }) => {
      const wire = wires.get(target)!;
      wire.turn(state);
      await sleep(lastsMs);
      wire.turn('usual');
    },
  };
}

export const cut = wireFault('cut', 4);
export const stall = wireFault('stalled', 4);
export const late = wireFault('late', 1);
export const slow = wireFault('slow', 1);
/** A connection reset when COMMIT was sent. */
export const loseCommit = wireFault('commit', 2, ['postgres']);
