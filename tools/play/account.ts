import type { Page, RoundView } from './api.ts';
import { GatewayError } from './client.ts';
import type { Send } from './client.ts';

/** The ids of the finished real rounds that a member plays in, whoever entered them. */
export async function readCountedIds(send: Send): Promise<string[]> {
  const query = 'context=real&state=finished&limit=100';
  const rounds = await readAll<{ id: string }>(send, `/api/v1/rounds?${query}`);
  return rounds.map(({ id }) => id);
}

/** A round as the club shows it; undefined where it has none of this id. */
export async function readRound(send: Send, roundId: string): Promise<RoundView | undefined> {
  try {
    return await send<RoundView>('GET', `/api/v1/rounds/${roundId}`);
  } catch (error) {
    if (error instanceof GatewayError && error.status === 404) return undefined;
    throw error;
  }
}

/** All items of a list, page by page; the path has a query already. */
export async function readAll<Item>(send: Send, path: string): Promise<Item[]> {
  const items: Item[] = [];
  let cursor = '';
  do {
    const page = await send<Page<Item>>('GET', path + cursor);
    items.push(...page.items);
    cursor = page.nextCursor ? `&cursor=${encodeURIComponent(page.nextCursor)}` : '';
  } while (cursor !== '');
  return items;
}
