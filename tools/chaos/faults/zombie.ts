import { setTimeout as sleep } from 'node:timers/promises';
import { whenWell } from '../world.ts';
import type { FaultKind } from './fault.ts';
import { awaitPassing } from './seams.ts';

const ZOMBIE = 'relay.zombie';
/** Longer than whatever waits for its answer. */
const STOPPED_MS = 30_000;
const CUT_MS = 200;

/**
 * The relay's leader stands still as it is about to publish and loses its connections, so that another leads;
 * half a minute later it goes on as if nothing was. Only as a seed's own point: it takes as long as a seed.
 */
export const stopAt: FaultKind = {
  targets: [ZOMBIE],
  points: [{ id: ZOMBIE, words: 'relay: a leader that comes back after half a minute' }],
  weight: 0,
  run: async (world, { insists }) => {
    const pid = await awaitPassing(
      world,
      'publish.before',
      { action: 'stop', afterMs: 0 },
      insists,
    );
    if (pid === undefined) return;
    const wire = world.wires.get('postgres')!;
    wire.turn('cut');
    await sleep(CUT_MS);
    wire.turn('usual');
    await sleep(STOPPED_MS);
    process.kill(pid, 'SIGCONT');
    await whenWell(world);
    return ZOMBIE;
  },
};
