import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { LiveRound } from '../domain/round-change.ts';
import { watch, type LiveClient } from './live-client.ts';
import { startLiveWorld, type LiveWorld } from './live-world.ts';
import { makeRound, score } from './sample-round.ts';
import { stateOf } from './state-of.ts';

let world: LiveWorld;
let round: LiveRound;
beforeAll(async () => void (world = await startLiveWorld({ LIVE_MAX_STREAMS_PER_USER: '2000' })));
afterAll(() => world.stop());
beforeEach(() => {
  round = makeRound();
  world.rounds.set(round.id, round);
});

const pathOf = ({ id }: LiveRound) => `/api/v1/live/rounds/${id}`;
const bearerOf = async (userId: string, options?: { lifetimeSeconds: number }) => ({
  authorization: await world.gateway.bearer(userId, options),
});
const watchAs = async (userId: string, headers: Record<string, string> = {}) =>
  watch(world.gateway, pathOf(round), { ...(await bearerOf(userId)), ...headers });
const watchShared = (token: string) => watch(world.gateway, `${pathOf(round)}?share=${token}`);
const namesOf = ({ events }: LiveClient) => events.map(({ event }) => event);

const sees = (client: LiveClient) =>
  expect.poll(() => stateOf(client)).toEqual(world.rounds.get(round.id));

describe('a stream', () => {
  it('begins with the round and goes on with its changes', async () => {
    const client = await watchAs(round.ownerId);
    expect(Object.fromEntries(client.response.headers)).toMatchObject({
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
    await expect.poll(() => client.events).toEqual([{ event: 'snapshot', id: '1', data: round }]);
    await world.change(round.id, (next) => score(next, 3, 5));
    await expect
      .poll(() => client.events[1])
      .toEqual({
        event: 'change',
        id: '2',
        data: {
          version: 2,
          round: {},
          players: [
            {
              id: round.players[0]!.id,
              scores: [{ hole: 3, strokes: 5, pickedUp: false, version: 1 }],
            },
          ],
          playerIds: [round.players[0]!.id],
        },
      });
    client.close();
  });

  it('hears of changes that were committed together in one message', async () => {
    const other = makeRound();
    world.rounds.set(other.id, other);
    const client = await watchAs(round.ownerId);
    await expect.poll(() => namesOf(client)).toEqual(['snapshot']);
    await world.change(round.id, (next) => score(next, 3, 5), false);
    const versions = [other.id, round.id].map((roundId) => ({ roundId, version: 2 }));
    await world.announce('rounds', versions);
    await sees(client);
    expect(stateOf(client).version).toBe(2);
    client.close();
  });

  it('ends in the latest state however many changes come at once, with few fetches', async () => {
    const client = await watchAs(round.ownerId);
    await expect.poll(() => namesOf(client)).toEqual(['snapshot']);
    const before = world.asked().length;
    await Promise.all(
      Array.from({ length: 100 }, (_, n) =>
        world.change(round.id, (next) => score(next, 1 + (n % 18), n)),
      ),
    );
    await sees(client);
    expect(stateOf(client).version).toBe(101);
    expect(world.asked().length - before).toBeLessThan(100);
    client.close();
  });

  it('is told nothing twice when an announcement comes again, or late', async () => {
    const client = await watchAs(round.ownerId);
    await world.change(round.id, (next) => score(next, 1, 4));
    await sees(client);
    for (const version of [2, 1]) await world.announce('rounds', { roundId: round.id, version });
    await world.announce('rounds', { nonsense: true });
    await world.change(round.id, (next) => score(next, 2, 4));
    await sees(client);
    expect(namesOf(client)).toEqual(['snapshot', 'change', 'change']);
    client.close();
  });

  it('is fetched once for all who watch, and no more once nobody does', async () => {
    const clients = await Promise.all([1, 2, 3].map(() => watchAs(round.ownerId)));
    const asked = () => world.asked().filter((path) => path.endsWith(round.id)).length;
    expect(asked()).toBe(1);
    await world.change(round.id, (next) => score(next, 1, 4));
    await Promise.all(clients.map(sees));
    expect(asked()).toBe(2);
    clients.forEach((client) => client.close());
    await Promise.all(clients.map(({ ended }) => ended));
    const open = world.gateway.context.metrics.registry.getSingleMetric('open_live_streams')!;
    await expect.poll(async () => (await open.get()).values[0]!.value).toBe(0);
    await world.change(round.id, (next) => score(next, 2, 4));
    const client = await watchAs(round.ownerId);
    await sees(client);
    expect([asked(), namesOf(client)]).toEqual([3, ['snapshot']]);
    client.close();
  });

  it('resumes where it was, or with the whole round when it missed something', async () => {
    const [current, behind] = await Promise.all(
      ['1', '0'].map((id) => watchAs(round.ownerId, { 'last-event-id': id })),
    );
    await expect
      .poll(() => current!.events)
      .toEqual([{ event: 'resumed', id: '1', data: { version: 1 } }]);
    await expect.poll(() => behind!.events).toEqual([{ event: 'snapshot', id: '1', data: round }]);
    current!.close();
    behind!.close();
  });

  it('serves 1,000 watchers', async () => {
    const clients = await Promise.all(Array.from({ length: 1000 }, () => watchAs(round.ownerId)));
    await world.change(round.id, (next) => score(next, 9, 3));
    const current = () => clients.filter((client) => stateOf(client)?.version === 2).length;
    await expect.poll(current, { timeout: 10_000 }).toBe(1000);
    for (const client of clients) expect(stateOf(client)).toEqual(world.rounds.get(round.id));
    clients.forEach((client) => client.close());
  }, 60_000);
});

describe('who may watch', () => {
  it('owner, marker and players on the card; also one who has joined this moment', async () => {
    const [marker, player, late] = [randomUUID(), randomUUID(), randomUUID()];
    round.markerId = marker;
    round.players.push({ id: randomUUID(), userId: player, scores: [] });
    const clients = await Promise.all([round.ownerId, marker, player].map((id) => watchAs(id)));
    await world.change(
      round.id,
      (next) => next.players.push({ id: randomUUID(), userId: late, scores: [] }),
      false,
    );
    clients.push(await watchAs(late));
    expect(clients.map(({ response }) => response.status)).toEqual([200, 200, 200, 200]);
    clients.forEach((client) => client.close());
  });

  it.each<[number, string, () => Promise<LiveClient>]>([
    [401, 'unauthenticated', () => watch(world.gateway, pathOf(round))],
    [403, 'forbidden', () => watchAs(randomUUID())],
    [
      403,
      'forbidden',
      async () =>
        watch(world.gateway, pathOf(round), {
          authorization: await world.gateway.bearer(round.ownerId, { scopes: ['courses:read'] }),
        }),
    ],
    [404, 'not_found', async () => watch(world.gateway, pathOf(makeRound()), await bearerOf('u'))],
    [404, 'not_found', () => watchShared('unknown')],
    [422, 'invalid_request', () => watchShared('..%2e')],
    [
      422,
      'invalid_request',
      async () => watch(world.gateway, '/api/v1/live/rounds/1', await bearerOf('u')),
    ],
  ])('%i %s is told before a stream begins', async (status, code, open) => {
    const { response } = await open();
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    expect([response.status, await response.json()]).toMatchObject([status, { code }]);
  });

  it.each(['HEAD', 'POST', 'DELETE', 'OPTIONS'])(
    '%s is not a method of a stream',
    async (method) => {
      const answer = await world.gateway.fetch(pathOf(round), { method });
      expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET']);
    },
  );
});

describe('a stream ends', () => {
  const endedWith = async (client: LiveClient, reason: string) => {
    await client.ended;
    expect(client.events.at(-1)).toEqual({ event: 'end', data: { reason } });
  };

  it('when the access token does', async () => {
    const headers = await bearerOf(round.ownerId, { lifetimeSeconds: 3 });
    const client = await watch(world.gateway, pathOf(round), headers);
    expect(client.response.status).toBe(200);
    await endedWith(client, 'token_expired');
  });

  it('when its session is revoked, within 5 s, and no other', async () => {
    const sessionId = randomUUID();
    const [ended, other] = [
      await watch(world.gateway, pathOf(round), {
        authorization: await world.gateway.bearer(round.ownerId, { sessionId }),
      }),
      await watchAs(round.ownerId),
    ];
    await sees(ended);
    world.gateway.auth.revoked.push(sessionId);
    const revokedAt = performance.now();
    await endedWith(ended, 'session_revoked');
    expect(performance.now() - revokedAt).toBeLessThan(5000);
    await world.change(round.id, (next) => score(next, 1, 4));
    await sees(other);
    other.close();
    // Nor does it begin anew, though its token is not checked against the list here.
    const again = await watch(world.gateway, pathOf(round), {
      authorization: await world.gateway.bearer(round.ownerId, { sessionId }),
    });
    expect(again.response.status).toBe(401);
  });

  it('for a player who was taken off the card, before the others hear of it', async () => {
    const left = randomUUID();
    round.players.push({ id: randomUUID(), userId: left, scores: [] });
    const [player, owner] = [await watchAs(left), await watchAs(round.ownerId)];
    await world.change(round.id, (next) => void next.players.pop());
    await endedWith(player, 'not_allowed');
    expect(namesOf(player)).toEqual(['snapshot', 'end']);
    await sees(owner);
    owner.close();
  });
});
