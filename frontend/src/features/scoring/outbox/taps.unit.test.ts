import { describe, expect, it } from 'vitest';
import { makeRound } from '../../../testing/samples.ts';
import { AT, idOf, onePhone } from '../testing/make-world.ts';
import { shown, strokes, tap, undo } from '../testing/strokes.ts';

describe('a tap', () => {
  it('is kept before anything is sent', async () => {
    const { world, outbox } = await onePhone();
    const kept = await new Promise((resolve) => {
      void tap(outbox, 1, 4).then(async () =>
        resolve({
          scores: await world.store.read((tx) => tx.list('scores', [])),
          requests: world.requests.length,
        }),
      );
    });
    expect(kept).toMatchObject({ scores: [{ hole: 1, entry: strokes(4) }], requests: 0 });
    await outbox.drain();
    expect(world.requests).toEqual(['1: 4 on 0']);
  });

  it('is shown at once, also the second of two in one millisecond, and the last value wins', async () => {
    const { world, outbox } = await onePhone();
    const first = tap(outbox, 1, 4);
    expect(shown(outbox, 1)).toMatchObject({ entry: { strokes: 4 }, state: 'local' });
    const second = tap(outbox, 1, 5);
    const other = tap(outbox, 2, 3);
    await Promise.all([first, second, other]);
    expect(shown(outbox, 1).entry.strokes).toBe(5);
    await outbox.drain();
    expect(world.club.get(idOf(1))?.strokes).toBe(5);
    expect(world.club.get(idOf(2))?.strokes).toBe(3);
    expect(shown(outbox, 1)).toMatchObject({ entry: { strokes: 5 }, state: 'sent' });
  });

  it('can take a score back to empty, also after a reload', async () => {
    const { world, tab } = await onePhone();
    await tap(tab.outbox, 1, 4);
    await tab.outbox.drain();
    tab.dieAfter(0);
    const { outbox } = await world.openTab();
    await tap(outbox, 1, null);
    await outbox.drain();
    expect(world.club.get(idOf(1))).toMatchObject({ strokes: null, version: 2 });
    expect(shown(outbox, 1).state).toBe('empty');
  });

  it('that only empties an untouched hole is nothing to send', async () => {
    const { world, outbox } = await onePhone(['never arrived']);
    world.login.userId = undefined;
    await tap(outbox, 1, 4);
    await undo(outbox);
    expect(await outbox.waitingOf('golfer')).toBe(0);
    expect(shown(outbox, 1).state).toBe('empty');
  });
});

describe('undo', () => {
  it('takes the last taps back one after the other, also after a reload', async () => {
    const { world, tab } = await onePhone();
    for (const count of [4, 5]) await tap(tab.outbox, 1, count);
    await tap(tab.outbox, 2, 3);
    tab.dieAfter(0);
    const { outbox } = await world.openTab();
    expect(outbox.canUndo(AT.roundId)).toBe(true);
    expect(await undo(outbox)).toMatchObject({ hole: 2 });
    expect(await undo(outbox)).toMatchObject({ hole: 1 });
    expect(shown(outbox, 1).entry.strokes).toBe(4);
    await undo(outbox);
    expect(await undo(outbox)).toBeUndefined();
    expect(outbox.canUndo(AT.roundId)).toBe(false);
    await world.passTime({ outbox, dieAfter: () => {}, isDead: () => false });
    expect(world.club.get(idOf(1))?.strokes ?? null).toBeNull();
    expect(world.club.get(idOf(2))?.strokes ?? null).toBeNull();
  });
});

describe('the queue belongs to a person', () => {
  it('an expired log-in leaves it, and play goes on', async () => {
    const { world, outbox } = await onePhone();
    world.login.userId = undefined;
    await tap(outbox, 1, 4);
    expect((await outbox.flush(AT.roundId)).why).toBe('signed_out');
    expect(shown(outbox, 1)).toMatchObject({ state: 'local', entry: { strokes: 4 } });
    expect(await outbox.waitingOf('golfer')).toBe(1);
  });

  it('another one on the phone neither sees nor sends it', async () => {
    const { world, outbox } = await onePhone();
    world.login.userId = undefined;
    await tap(outbox, 1, 4);
    await outbox.meet(undefined);
    expect(outbox.scores.value.size).toBe(0);
    world.login.userId = 'somebody else';
    await outbox.meet('somebody else');
    await outbox.drain(true);
    expect(outbox.scores.value.size).toBe(0);
    expect(outbox.canUndo(AT.roundId)).toBe(false);
    expect(world.requests).toEqual([]);
    world.login.userId = 'golfer';
    await outbox.meet('golfer');
    await outbox.drain();
    expect(world.club.get(idOf(1))?.strokes).toBe(4);
  });
});

it('a round is not seen before its scores, however early it is opened', async () => {
  const { world, outbox } = await onePhone();
  world.login.userId = undefined;
  await outbox.keepRound(makeRound([], AT.roundId));
  await tap(outbox, 1, 4);
  const { outbox: early } = await world.openTab();
  await early.meet(undefined);
  const meeting = early.meet('golfer');
  await early.loadRound(AT.roundId);
  expect(early.rounds.has(AT.roundId)).toBe(true);
  expect(shown(early, 1).entry.strokes).toBe(4);
  await meeting;
});

it('of who was here before nothing is seen, not even while the phone is asked', async () => {
  const { world, outbox } = await onePhone();
  world.login.userId = undefined;
  await tap(outbox, 1, 4);
  const meeting = outbox.meet('another');
  expect(outbox.unsent.value).toEqual([]);
  await meeting;
});
