import { api, unwrap } from '../../../lib/api/client.ts';
import type { AnswerOf, Invitation, Page, paths } from '../../../lib/api/schema.ts';

const PLAYER = '/api/v1/rounds/{roundId}/players/{playerId}';

/** Cards that wait for any member, the latest first. */
export function listWaitingCards(cursor?: string): Promise<Page<Invitation>> {
  return unwrap(api.GET('/api/v1/invitations/club', { params: { query: { cursor } } }));
}

/** Says for the member that they played the card. */
export function attestCard({ roundId, playerId }: Invitation): Promise<unknown> {
  return unwrap(api.POST(`${PLAYER}/attest`, { params: { path: { roundId, playerId } } }));
}

/** Sets how hard a day was; gives how many records were reckoned again. */
export async function setConditions(body: {
  courseId: string;
  playedOn: string;
  pcc: number;
}): Promise<number> {
  return (await unwrap(api.PUT('/api/v1/handicaps/pcc', { body }))).records;
}

/** Sets the index a member had elsewhere; null takes it back. */
export function setBroughtIndex(userId: string, index: number | null): Promise<BroughtAnswer> {
  return unwrap(api.PUT('/api/v1/handicaps/brought-index', { body: { userId, index } }));
}

type BroughtAnswer = AnswerOf<paths['/api/v1/handicaps/brought-index']['put']>;
