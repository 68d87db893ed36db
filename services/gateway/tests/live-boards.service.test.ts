import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { watch } from './live-client.ts';
import { startLiveWorld, type LiveWorld } from './live-world.ts';

let world: LiveWorld;
beforeAll(async () => void (world = await startLiveWorld()));
afterAll(() => world.stop());

describe('a leaderboard', () => {
  const board = (version: string, id = 'club.net.2026-W19') => ({ id, version, entries: [] });
  const watchBoard = async (id: string, headers: Record<string, string> = {}) =>
    watch(world.gateway, `/api/v1/live/leaderboards/${id}`, {
      authorization: await world.gateway.bearer(randomUUID()),
      ...headers,
    });
  const put = async (asked: string, next: ReturnType<typeof board>) => {
    world.boards.set(asked, next);
    await world.announce('boards', { boards: [next.id, asked] });
  };

  it('is told as a whole, also by its alias, and begins anew with a new epoch', async () => {
    world.boards.set('club.net.week', board('7:2'));
    const client = await watchBoard('club.net.week');
    await expect.poll(() => client.told()).toHaveLength(1);
    const later = [board('7:3'), board('7:3'), board('8:1'), board('8:1', 'club.net.2026-W20')];
    const told = [board('7:2'), board('7:3'), board('8:1'), board('8:1', 'club.net.2026-W20')];
    for (const [index, next] of later.entries()) {
      await put('club.net.week', next);
      await expect.poll(() => client.told()).toHaveLength(Math.max(2, index + 1));
    }
    expect(client.told()).toEqual(
      told.map((data, index) => ({
        event: index === 0 ? 'snapshot' : 'change',
        id: data.version,
        data,
      })),
    );
    client.close();
  });

  it('is asked for anew when analytics says that all boards may have changed', async () => {
    world.boards.set('club.net.all', board('1:5', 'club.net.all'));
    const client = await watchBoard('club.net.all');
    await expect.poll(() => client.told()).toHaveLength(1);
    world.boards.set('club.net.all', board('2:1', 'club.net.all'));
    await world.announce('boards', { boards: ['*'] });
    await expect.poll(() => client.events.at(-1)?.id).toBe('2:1');
    client.close();
  });

  it('changes four times a second at most, and the last change is told', async () => {
    world.boards.set('club.gross.all', board('1:0', 'club.gross.all'));
    const client = await watchBoard('club.gross.all');
    const begunAt = performance.now();
    for (let counter = 1; performance.now() - begunAt < 600; counter++) {
      await put('club.gross.all', board(`1:${counter}`, 'club.gross.all'));
    }
    const last = world.boards.get('club.gross.all');
    await expect.poll(() => client.events.at(-1)?.data).toEqual(last);
    const quarters = Math.ceil((performance.now() - begunAt) / 250);
    expect(client.told().length).toBeLessThanOrEqual(1 + quarters);
    client.close();
  });

  it('is for those who are signed in, resumes, and must be one', async () => {
    world.boards.set('club.net.all', board('1:5', 'club.net.all'));
    const path = '/api/v1/live/leaderboards/club.net.all';
    expect((await watch(world.gateway, `${path}?share=x`)).response.status).toBe(401);
    const client = await watchBoard('club.net.all', { 'last-event-id': '1:5' });
    await expect.poll(() => client.told().map(({ event }) => event)).toEqual(['resumed']);
    client.close();
  });

  it.each([
    [404, 'not_found', 'club.net.2025', 1],
    [404, 'not_found', 'no-board', 1],
    [422, 'invalid_request', 'club%20net', 0],
    [422, 'invalid_request', '-club', 0],
    [422, 'invalid_request', 'c'.repeat(81), 0],
  ])('%i %s: %s is told before a stream begins', async (status, code, id, timesAsked) => {
    const { response } = await watchBoard(id);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    expect([response.status, await response.json()]).toMatchObject([status, { code }]);
    const asked = world.asked().filter((url) => url === `/internal/leaderboards/${id}`);
    expect(asked).toHaveLength(timesAsked);
  });
});
