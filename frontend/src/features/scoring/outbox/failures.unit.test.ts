import { describe, expect, it } from 'vitest';
import { ApiError } from '../../../lib/api/api-error.ts';
import { again } from '../model/tap-score.ts';
import { AT, idOf, onePhone, ticks, type Fate } from '../testing/make-world.ts';
import { shown, strokes, tap } from '../testing/strokes.ts';

describe('failures seen in production', () => {
  it('a restart without a network is no dead end: the strokes are there', async () => {
    const { world, tab } = await onePhone(['never arrived', 'never arrived', 'never arrived']);
    for (const hole of [1, 2, 3]) await tap(tab.outbox, hole, 4);
    tab.dieAfter(0);
    const { outbox } = await world.openTab();
    expect([1, 2, 3].map((hole) => shown(outbox, hole).entry.strokes)).toEqual([4, 4, 4]);
  });

  it.each<Fate>(['never arrived', 'answer lost', 'portal', 401, 403, 408, 429, 500, 502, 503, 504])(
    'a request that ends with "%s" is repeated until the club has the score',
    async (fate) => {
      const { world, tab, outbox } = await onePhone(Array<Fate>(12).fill(fate));
      await tap(outbox, 1, 4);
      await outbox.drain();
      expect(shown(outbox, 1).state).toBe('local');
      await world.passTime(tab);
      expect(shown(outbox, 1).state).toBe('sent');
      expect(world.club.get(idOf(1))).toMatchObject({ strokes: 4, version: 1 });
    },
  );

  it('the club’s Retry-After is kept, whatever hastens', async () => {
    const { world, tab, outbox } = await onePhone([429]);
    await tap(outbox, 1, 4);
    await outbox.drain();
    await outbox.drain(true);
    expect(world.requests).toHaveLength(1);
    expect((world.alarms.get(tab) ?? 0) - world.clock.now).toBe(7_000);
    world.clock.now += 7_000;
    await outbox.drain();
    expect(shown(outbox, 1).state).toBe('sent');
  });

  it('a hole that the club refuses keeps no other back, and is shown with the reason', async () => {
    const { world, outbox } = await onePhone();
    world.refuse.set(idOf(1), new ApiError({ status: 409, code: 'round_finished' }));
    await tap(outbox, 1, 4);
    await tap(outbox, 2, 5);
    const left = await outbox.flush(AT.roundId);
    expect(shown(outbox, 1)).toMatchObject({ state: 'refused', code: 'round_finished' });
    expect(shown(outbox, 2).state).toBe('sent');
    expect(left.scores).toMatchObject([{ hole: 1, state: 'refused' }]);
  });

  it('a refused score is not sent in a loop, and goes again when the person says so', async () => {
    const { world, outbox } = await onePhone();
    world.refuse.set(idOf(1), new ApiError({ status: 409, code: 'round_finished' }));
    await tap(outbox, 1, 4);
    for (let time = 0; time < 3; time++) await outbox.drain(true);
    expect(world.requests).toHaveLength(1);
    world.refuse.clear();
    await outbox.decide({ ...AT, hole: 1 }, again);
    await outbox.drain();
    expect(world.club.get(idOf(1))?.strokes).toBe(4);
  });

  it('what is tapped while the score before it is refused is sent: it may be all right', async () => {
    const { world, outbox } = await onePhone();
    world.refuse.set(idOf(1), new ApiError({ status: 422, code: 'invalid_request' }));
    await tap(outbox, 1, 4);
    world.meanwhile = async () => {
      world.meanwhile = async () => world.refuse.clear();
      await tap(outbox, 1, 5);
    };
    await outbox.drain();
    expect(shown(outbox, 1)).toMatchObject({ state: 'sent', entry: { strokes: 5 } });
  });

  it('a clock that was put back keeps nothing for longer', async () => {
    const { world, outbox } = await onePhone(['never arrived', 'never arrived']);
    await tap(outbox, 1, 4);
    await outbox.drain();
    world.clock.now -= 86_400_000;
    await outbox.drain();
    await outbox.drain();
    expect(world.requests).toHaveLength(2);
  });

  it('two tabs do not send the same score at the same time', async () => {
    const { world, tab } = await onePhone();
    const other = await world.openTab();
    world.meanwhile = async () => {
      void other.outbox.drain(true);
      await ticks(200);
    };
    await tap(tab.outbox, 1, 4);
    await tab.outbox.drain();
    await other.outbox.drain();
    expect(world.requests).toEqual(['1: 4 on 0']);
    await other.outbox.refresh();
    expect(shown(other.outbox, 1).state).toBe('sent');
  });

  it('one hole that always fails keeps no other back', async () => {
    const { world, tab, outbox } = await onePhone();
    world.refuse.set(idOf(1), new ApiError({ status: 500, code: 'internal_error' }));
    for (const hole of [1, 2, 3]) await tap(outbox, hole, 4);
    await outbox.drain();
    expect([2, 3].map((hole) => shown(outbox, hole).state)).toEqual(['sent', 'sent']);
    world.refuse.set(idOf(1), new ApiError({ status: 0, code: 'timeout' }));
    await tap(outbox, 4, 4);
    world.clock.now += 120_000;
    await outbox.drain(true);
    expect(shown(outbox, 4).state).toBe('sent');
    world.refuse.clear();
    await world.passTime(tab);
    expect(shown(outbox, 1).state).toBe('sent');
  });

  it('a partner’s score is never overwritten without a word', async () => {
    const { world, outbox } = await onePhone();
    world.login.userId = undefined;
    await tap(outbox, 1, 4);
    world.write({ hole: 1 }, strokes(6));
    await tap(outbox, 1, 5);
    world.login.userId = 'golfer';
    await outbox.drain();
    expect(shown(outbox, 1)).toMatchObject({
      state: 'conflict',
      entry: { strokes: 5 },
      club: { strokes: 6, version: 1 },
    });
    expect(world.club.get(idOf(1))?.strokes).toBe(6);
  });

  it('not even when the round was read again while mine waited: the screen showed mine', async () => {
    const { world, outbox } = await onePhone();
    world.login.userId = undefined;
    await tap(outbox, 1, 4);
    world.write({ hole: 1 }, strokes(6));
    await outbox.tap({ ...AT, hole: 1 }, strokes(5), { entry: strokes(4), version: 1 });
    world.login.userId = 'golfer';
    await outbox.drain();
    expect(shown(outbox, 1).state).toBe('conflict');
    expect(world.club.get(idOf(1))?.strokes).toBe(6);
  });

  it('counts are kept per round', async () => {
    const { world, outbox } = await onePhone();
    world.login.userId = undefined;
    await tap(outbox, 1, 4);
    const seen = { entry: strokes(null), version: 0 };
    await outbox.tap({ ...AT, roundId: 'r2', hole: 7 }, strokes(5), seen);
    expect((await outbox.flush('r1')).scores).toMatchObject([{ roundId: 'r1', hole: 1 }]);
    expect((await outbox.flush('r2')).scores).toMatchObject([{ roundId: 'r2', hole: 7 }]);
    expect(await outbox.waitingOf('golfer')).toBe(2);
  });

  it('a flush says what is left and why', async () => {
    const { world, outbox } = await onePhone(['never arrived', 'never arrived']);
    await tap(outbox, 1, 4);
    expect(await outbox.flush(AT.roundId)).toMatchObject({
      scores: [{ hole: 1, state: 'waiting' }],
      why: 'network_error',
    });
    // A pass in which nothing is due yet has not mended it.
    const flushed = outbox.flush(AT.roundId);
    void outbox.drain();
    world.fates.push('never arrived');
    expect((await flushed).why).toBe('network_error');
    world.clock.now += 60_000;
    expect(await outbox.flush(AT.roundId)).toEqual({ scores: [], why: undefined });
  });
});
