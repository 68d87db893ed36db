import { expect } from 'vitest';
import type { MixedLoad } from './mixed-load.ts';
import type { query } from './stack.ts';

/** An event of a round, as the log has it. */
interface LoggedEvent {
  id: string;
  roundId: string;
  version: number;
}

const FOLDED_MS = 60_000;

/**
 * Finishes every round of a load and looks whether anything of it was lost or done twice: the log has each version of
 * each once, and figures come to what was scored. Gives the events of the log.
 */
export async function expectWholeLog(
  { rounds }: MixedLoad,
  ask: typeof query,
): Promise<LoggedEvent[]> {
  const totals = await Promise.all(rounds.map((round) => round.finish()));
  await expect
    .poll(() => Promise.all(rounds.map((round) => round.total())), {
      ...{ timeout: FOLDED_MS, interval: 500 },
    })
    .toEqual(totals);
  const log = await ask<LoggedEvent>(
    'round',
    `SELECT event_id AS id, aggregate_id AS "roundId", (data->>'roundVersion')::int AS version
     FROM event WHERE aggregate_id = ANY($1::uuid[]) ORDER BY event.id`,
    [rounds.map(({ id }) => id)],
  );
  for (const { id } of rounds) {
    const versions = log.filter(({ roundId }) => roundId === id).map(({ version }) => version);
    expect(versions).toEqual(versions.map((_, index) => index + 1));
  }
  return log;
}
