import { answerOf, type Api } from '../tools/client/api.ts';

/** A round that is open, and the player who started it. */
export interface BenchRound {
  roundId: string;
  playerId: string;
}

/** Starts so many rounds of 18 holes on the first course, each with three guests, and leaves them open. */
export async function startFoursomes(
  api: Api,
  count: number,
): Promise<[BenchRound, ...BenchRound[]]> {
  const { items } = await answerOf(api.GET('/api/v1/courses'));
  const path = { courseId: items[0]!.id };
  const { tees } = await answerOf(api.GET('/api/v1/courses/{courseId}', { params: { path } }));
  const player = { teeId: tees[0]!.id, gender: 'men' as const };
  const guests = ['Ann', 'Bo', 'Cy'].map((name) => ({ ...player, name }));
  const body = { ...path, ...player, holes: '18' as const, players: guests };
  const start = async (): Promise<BenchRound> => {
    const { id: roundId, players } = await answerOf(api.POST('/api/v1/rounds', { body }));
    return { roundId, playerId: players[0]!.id };
  };
  const rounds: [BenchRound, ...BenchRound[]] = [await start()];
  while (rounds.length < count) rounds.push(await start());
  return rounds;
}
