import createClient, { type Client } from 'openapi-fetch';
// The one place that says where the generated types lie.
import type { AnswerOf, paths } from '../../frontend/src/lib/api/schema.ts';
import { makePatientSend, type Send } from './send.ts';

/** The club's API as its OpenAPI documents have it. */
export type Api = Client<paths>;

export type RoundView = AnswerOf<paths['/api/v1/rounds/{roundId}']['get']>;
export type AnalyticsView = AnswerOf<paths['/api/v1/analytics/me']['get']>;
export type HandicapView = AnswerOf<paths['/api/v1/handicaps/me']['get']>;
export type AchievementsView = AnswerOf<paths['/api/v1/achievements/me']['get']>;

/** The API at an address; `send` decides on tokens, patience, and what counts as an error. */
export function makeApi(address: string, send: Send = makePatientSend()): Api {
  return createClient<paths>({ baseUrl: address, fetch: send });
}

/** The body of an answer, where `send` throws on everything but success. */
export async function answerOf<Answer>(call: Promise<{ data?: Answer }>): Promise<Answer> {
  return (await call).data as Answer;
}

/** All items of a list, page by page. */
export async function readAll<Item>(
  readPage: (cursor?: string) => Promise<{ items: Item[]; nextCursor: string | null }>,
): Promise<Item[]> {
  const items: Item[] = [];
  let cursor: string | undefined;
  do {
    const page = await readPage(cursor);
    items.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return items;
}
