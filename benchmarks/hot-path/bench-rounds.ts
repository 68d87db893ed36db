import { answerOf, makeApi } from '../../tools/client/api.ts';
import { logInDemo } from '../../tools/client/log-in.ts';
import { makePatientSend, withToken } from '../../tools/client/send.ts';

/** A round that is open, and its only player. */
export interface BenchRound {
  roundId: string;
  playerId: string;
}

/** An access token of the demo golfer, good for the minutes of a turn. */
export async function tokenOf(address: string): Promise<string> {
  return (await logInDemo(makeApi(address))).token;
}

/** Starts so many rounds of 18 holes of the demo golfer, each with three guests, and leaves them open. */
export async function startRounds(address: string, count: number): Promise<BenchRound[]> {
  const api = makeApi(address, withToken(makePatientSend(), await tokenOf(address)));
  const { items } = await answerOf(api.GET('/api/v1/courses'));
  const path = { courseId: items[0]!.id };
  const { tees } = await answerOf(api.GET('/api/v1/courses/{courseId}', { params: { path } }));
  const player = { teeId: tees[0]!.id, gender: 'men' as const };
  const guests = ['Ann', 'Bo', 'Cy'].map((name) => ({ ...player, name }));
  const body = { ...path, ...player, holes: '18' as const, players: guests };
  const rounds: BenchRound[] = [];
  while (rounds.length < count) {
    const { id: roundId, players } = await answerOf(api.POST('/api/v1/rounds', { body }));
    rounds.push({ roundId, playerId: players[0]!.id });
  }
  return rounds;
}

/** One score for each hole of each round, never the one that stands: every request is a new version. */
export function scoresOf(rounds: BenchRound[], turn: number) {
  const holes = Array.from({ length: 18 }, (_, index) => index + 1);
  return [0, 1, 2, 3].flatMap((lap) =>
    holes.flatMap((hole) =>
      rounds.map(({ roundId, playerId }) => ({
        method: 'PUT',
        path: `/api/v1/rounds/${roundId}/players/${playerId}/holes/${hole}`,
        body: JSON.stringify({ strokes: 3 + ((lap + turn * 4) % 8), putts: 2 }),
      })),
    ),
  );
}
