import { api, unwrap } from '../../../lib/api/client.ts';
import type {
  Page,
  RoundChange,
  RoundDetail,
  RoundSummary,
  ShareLink,
} from '../../../lib/api/schema.ts';
import type { RoundFilters } from '../model/round-filters.ts';

const at = (roundId: string) => ({ params: { path: { roundId } } });

/** My rounds, newest first, a page at a time; an empty filter is none. */
export function listRounds(
  filters: Partial<RoundFilters>,
  cursor?: string,
  limit?: number,
): Promise<Page<RoundSummary>> {
  const given = Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== ''));
  return unwrap(api.GET('/api/v1/rounds', { params: { query: { ...given, cursor, limit } } }));
}

/** One round with its scores. */
export function getRound(roundId: string): Promise<RoundDetail> {
  return unwrap(api.GET('/api/v1/rounds/{roundId}', at(roundId)));
}

/** What happened to it beside its scores, the latest first. */
export async function listHistory(roundId: string): Promise<RoundChange[]> {
  return (await unwrap(api.GET('/api/v1/rounds/{roundId}/history', at(roundId)))).items;
}

export function abandonRound(roundId: string): Promise<RoundDetail> {
  return unwrap(api.POST('/api/v1/rounds/{roundId}/abandon', at(roundId)));
}

/** Opens the card again; it counts nowhere until it is finished. */
export function reopenRound(roundId: string): Promise<RoundDetail> {
  return unwrap(api.POST('/api/v1/rounds/{roundId}/reopen', at(roundId)));
}

export async function deleteRound(roundId: string): Promise<void> {
  await unwrap(api.DELETE('/api/v1/rounds/{roundId}', at(roundId)));
}

/** The links by which anyone can watch; what they open is told once, when they are made. */
export async function listShares(roundId: string): Promise<ShareLink[]> {
  return (await unwrap(api.GET('/api/v1/rounds/{roundId}/shares', at(roundId)))).items;
}

/** @returns the secret part of the new link */
export async function shareRound(roundId: string): Promise<string> {
  return (await unwrap(api.POST('/api/v1/rounds/{roundId}/share', at(roundId)))).token;
}

export async function endShare(roundId: string, shareId: string): Promise<void> {
  const params = { path: { roundId, shareId } };
  await unwrap(api.DELETE('/api/v1/rounds/{roundId}/shares/{shareId}', { params }));
}

export async function endAllShares(roundId: string): Promise<void> {
  await unwrap(api.DELETE('/api/v1/rounds/{roundId}/share', at(roundId)));
}

/** The card as a page to print. */
export function getPrintedCard(roundId: string): Promise<string> {
  const card = api.GET('/api/v1/rounds/{roundId}/card', { ...at(roundId), parseAs: 'text' });
  return unwrap<string>(card);
}
