import { makeApi } from '../../tools/client/api.ts';
import { logInDemo } from '../../tools/client/log-in.ts';
import { makePatientSend, withToken } from '../../tools/client/send.ts';
import { startFoursomes, type BenchRound } from '../start-foursomes.ts';

export type { BenchRound };

/** An access token of the demo golfer, good for the minutes of a turn. */
export async function tokenOf(address: string): Promise<string> {
  return (await logInDemo(makeApi(address))).token;
}

/** Starts so many rounds of the demo golfer. */
export async function startRounds(address: string, count: number): Promise<BenchRound[]> {
  return startFoursomes(
    makeApi(address, withToken(makePatientSend(), await tokenOf(address))),
    count,
  );
}

/**
 * Scores for each hole of each round, none that stands already where one lap was written after the other:
 * every request is a new version.
 */
export function scoresOf(rounds: BenchRound[], lap: number) {
  const holes = Array.from({ length: 18 }, (_, index) => index + 1);
  return [0, 1, 2, 3].flatMap((nth) =>
    holes.flatMap((hole) =>
      rounds.map(({ roundId, playerId }) => ({
        method: 'PUT',
        path: `/api/v1/rounds/${roundId}/players/${playerId}/holes/${hole}`,
        body: JSON.stringify({ strokes: 3 + ((nth + lap * 4) % 8), putts: 2 }),
      })),
    ),
  );
}

/** A read of each round. */
export function readsOf(rounds: BenchRound[]) {
  return rounds.map(({ roundId }) => ({ method: 'GET', path: `/api/v1/rounds/${roundId}` }));
}
