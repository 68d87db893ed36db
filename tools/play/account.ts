import { setTimeout as sleep } from 'node:timers/promises';
import type { Figures, Page, RoundView } from './api.ts';
import { GatewayError } from './client.ts';
import type { Send } from './client.ts';

/** The course ids by name, as the club lists them. */
export async function readCourseIds(send: Send): Promise<Map<string, string>> {
  const courses = await readAll<{ id: string; name: string }>(send, '/api/v1/courses');
  return new Map(courses.map(({ id, name }) => [name, id]));
}

/** The ids of the golfer's finished rounds, whoever played them. */
export async function readFinishedIds(send: Send): Promise<string[]> {
  const rounds = await readAll<Pick<RoundView, 'id' | 'state'>>(send, '/api/v1/rounds');
  return rounds.filter(({ state }) => state === 'finished').map(({ id }) => id);
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

/** The pars of a course, hole 1 first. */
export async function readPars(send: Send, courseId: string): Promise<number[]> {
  const card = await send<{ holes: { hole: number; par: number }[] }>(
    'GET',
    `/api/v1/courses/${courseId}`,
  );
  return card.holes.toSorted((a, b) => a.hole - b.hole).map(({ par }) => par);
}

/** The golfer's figures once they count `rounds` rounds, or as they are when the time is over. */
export async function awaitFigures(send: Send, rounds: number, deadline: number): Promise<Figures> {
  for (;;) {
    const figures = await send<Figures>('GET', '/api/v1/analytics/me', { giveUpAt: deadline });
    if (figures.rounds >= rounds || Date.now() >= deadline) return figures;
    await sleep(500);
  }
}

async function readAll<Item>(send: Send, path: string): Promise<Item[]> {
  const items: Item[] = [];
  let query = '';
  do {
    const page = await send<Page<Item>>('GET', path + query);
    items.push(...page.items);
    query = page.nextCursor ? `?cursor=${encodeURIComponent(page.nextCursor)}` : '';
  } while (query !== '');
  return items;
}
