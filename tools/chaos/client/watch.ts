import { setTimeout as sleep } from 'node:timers/promises';
import type { Golfer } from './golfer.ts';
import type { Send } from './send.ts';

const PAUSE_MS = 25;

/** Reads the round that a golfer plays, again and again, as those do who watch it. */
export async function watchGolfer(golfer: Golfer, send: Send, stopped: AbortSignal): Promise<void> {
  while (!stopped.aborted) {
    const roundId = golfer.roundId();
    if (roundId !== undefined) {
      const path = `/api/v1/rounds/${roundId}`;
      await send({
        op: 'read',
        key: roundId,
        round: roundId,
        method: 'GET',
        path,
        token: golfer.player.token,
      });
    }
    await sleep(PAUSE_MS);
  }
}
