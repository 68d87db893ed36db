import { api, unwrap } from '../../../lib/api/client.ts';
import type { Invitation, Page, RoundDetail, Standing } from '../../../lib/api/schema.ts';

const PLAYER = '/api/v1/rounds/{roundId}/players/{playerId}';

/** Cards that others keep for me, the latest first. */
export function listInvitations(cursor?: string): Promise<Page<Invitation>> {
  return unwrap(api.GET('/api/v1/invitations', { params: { query: { cursor } } }));
}

/** Takes the card as mine: it counts. */
export function acceptCard({ roundId, playerId }: Invitation): Promise<RoundDetail> {
  return unwrap(api.POST(`${PLAYER}/accept`, { params: { path: { roundId, playerId } } }));
}

/** Leaves the card to whoever wrote it: it is nobody's. */
export function declineCard({ roundId, playerId }: Invitation): Promise<RoundDetail> {
  return unwrap(api.POST(`${PLAYER}/decline`, { params: { path: { roundId, playerId } } }));
}

/** Trusts a member, whose cards with me count at once from then on, or blocks them. */
export async function setPartner(userId: string, standing: Standing): Promise<void> {
  const params = { path: { userId } };
  await unwrap(api.PUT('/api/v1/partners/{userId}', { params, body: { standing } }));
}
