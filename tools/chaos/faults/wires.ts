import { setTimeout as sleep } from 'node:timers/promises';
import { WIRED } from '../wires/open-wires.ts';
import type { WireState } from '../wires/wire.ts';
import type { FaultKind } from './fault.ts';

/** What a wire between the services and a store can be for a while. */
function wireFault(state: WireState, targets = WIRED): FaultKind {
  return {
    targets,
    weight: 1.5,
    run: async ({ wires }, { target, lastsMs }) => {
      const wire = wires.get(target)!;
      wire.turn(state);
      await sleep(lastsMs);
      wire.turn('usual');
    },
  };
}

export const cut = wireFault('cut');
export const stall = wireFault('stalled');
export const late = wireFault('late');
export const slow = wireFault('slow');
/** A connection reset when COMMIT was sent. */
export const loseCommit = wireFault('commit', ['postgres']);
