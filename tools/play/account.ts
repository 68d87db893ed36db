import { answerOf, readAll, type Api, type RoundView } from '../client/api.ts';
import { GatewayError } from '../client/gateway-error.ts';

/** The ids of the finished real rounds that a member plays in, whoever entered them. */
export async function readCountedIds(api: Api): Promise<string[]> {
  const counted = { context: 'real' as const, state: 'finished' as const, limit: 100 };
  const rounds = await readAll((cursor) =>
    answerOf(api.GET('/api/v1/rounds', { params: { query: { ...counted, cursor } } })),
  );
  return rounds.map(({ id }) => id);
}

/** A round as the club shows it; undefined where it has none of this id. */
export async function readRound(api: Api, roundId: string): Promise<RoundView | undefined> {
  try {
    return await answerOf(api.GET('/api/v1/rounds/{roundId}', { params: { path: { roundId } } }));
  } catch (error) {
    if (error instanceof GatewayError && error.status === 404) return undefined;
    throw error;
  }
}
