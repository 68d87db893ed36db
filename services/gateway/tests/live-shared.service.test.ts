import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { LiveRound } from '../domain/round-change.ts';
import { watch, type LiveClient } from './live-client.ts';
import { startLiveWorld, type LiveWorld } from './live-world.ts';
import { makeRound, score } from './sample-round.ts';
import { stateOf } from './state-of.ts';

let world: LiveWorld;
let round: LiveRound;
beforeAll(async () => void (world = await startLiveWorld()));
afterAll(() => world.stop());
beforeEach(() => {
  round = makeRound();
  world.rounds.set(round.id, round);
});

const pathOf = ({ id }: LiveRound) => `/api/v1/live/rounds/${id}`;
const watchAs = async (userId: string) =>
  watch(world.gateway, pathOf(round), { authorization: await world.gateway.bearer(userId) });
const watchShared = (token: string) => watch(world.gateway, `${pathOf(round)}?share=${token}`);

async function endedWith(client: LiveClient): Promise<void> {
  await client.ended;
  expect(client.events.at(-1)).toEqual({ event: 'end', data: { reason: 'share_revoked' } });
}

describe('a share link', () => {
  it('shows nobody who watches who anybody is', async () => {
    world.shares.set('public-link', round.id);
    const [shared, owner] = [await watchShared('public-link'), await watchAs(round.ownerId)];
    const player = { id: randomUUID(), userId: randomUUID(), scores: [] };
    await world.change(round.id, (next) => {
      next.players.push(player);
      score(next, 1, 4);
    });
    for (const stream of [shared, owner]) {
      await expect
        .poll(() => stream.events.at(-1))
        .toMatchObject({
          data: { players: [{ scores: [{ hole: 1, strokes: 4 }] }, { id: player.id }] },
        });
    }
    const told = JSON.stringify(shared.events);
    for (const secret of [round.ownerId, player.userId]) expect(told).not.toContain(secret);
    expect(JSON.stringify(owner.events)).toContain(player.userId);
  });

  it('opens its own round only, and no token is needed', async () => {
    world.shares.set('own-link', round.id).set('other-link', randomUUID());
    const own = await watchShared('own-link');
    await expect
      .poll(() => own.events[0])
      .toMatchObject({ event: 'snapshot', data: { id: round.id } });
    expect((await watchShared('other-link')).response.status).toBe(404);
    own.close();
  });

  it('ends one of two streams only, when one link was ended', async () => {
    world.shares.set('ended-link', round.id).set('open-link', round.id);
    const [ended, open] = [await watchShared('ended-link'), await watchShared('open-link')];
    world.shares.delete('ended-link');
    await world.announce('rounds', { roundId: round.id, revokedShares: true });
    await endedWith(ended);
    await world.change(round.id, (next) => score(next, 1, 4));
    await expect.poll(() => open.events.at(-1)?.event).toBe('change');
  });

  it('ends the stream when it is revoked, and not for those who are signed in', async () => {
    world.shares.set('revoked-link', round.id);
    const [shared, owner] = [await watchShared('revoked-link'), await watchAs(round.ownerId)];
    world.shares.delete('revoked-link');
    await world.announce('rounds', { roundId: round.id, revokedShares: true });
    await endedWith(shared);
    await world.change(round.id, (next) => score(next, 1, 4));
    await expect.poll(() => stateOf(owner)).toEqual(world.rounds.get(round.id));
    owner.close();
  });
});
