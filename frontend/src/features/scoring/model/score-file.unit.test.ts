import { describe, expect, it } from 'vitest';
import { AT, makeWorld } from '../testing/make-world.ts';
import { shown, strokes, tap } from '../testing/strokes.ts';
import { holeId } from './kept-score.ts';
import { fromScoreFile } from './from-score-file.ts';
import { toScoreFile } from './score-file.ts';

describe('a file of what waits on a phone', () => {
  it('is sent from another phone, and the club has the last tap of each hole', async () => {
    const lost = makeWorld(['answer lost']);
    const { outbox } = await lost.openTab();
    await tap(outbox, 1, 4);
    await outbox.drain();
    lost.login.userId = undefined;
    for (const [hole, count] of [
      [1, 5],
      [2, 3],
      [3, 6],
      [3, null],
    ] as const) {
      await tap(outbox, hole, count);
    }
    const text = JSON.stringify(toScoreFile(outbox.scores.value.values(), lost.clock.now));

    const other = makeWorld();
    other.write({ hole: 1 }, strokes(4));
    const tab = await other.openTab();
    await tab.outbox.takeOver(fromScoreFile(JSON.parse(text))!);
    await other.passTime(tab);
    const at = (hole: number) => other.club.get(holeId({ ...AT, hole }))?.strokes ?? null;
    expect([1, 2, 3].map(at)).toEqual([5, 3, null]);
  });

  it('sent a second time changes nothing, and leaves alone what waits here', async () => {
    const world = makeWorld();
    const tab = await world.openTab();
    world.login.userId = undefined;
    await tap(tab.outbox, 1, 4);
    const file = toScoreFile(tab.outbox.scores.value.values(), world.clock.now);
    await tap(tab.outbox, 1, 6);
    await tab.outbox.takeOver(file.scores);
    world.login.userId = 'golfer';
    await world.passTime(tab);
    expect(world.history).toEqual(['1: 6']);
    await tab.outbox.takeOver(file.scores);
    await world.passTime(tab);
    expect(world.history).toEqual(['1: 6']);
    expect(shown(tab.outbox, 1).state).toBe('conflict');
  });

  it('is sent in the name of who sends it', async () => {
    const world = makeWorld();
    const { outbox } = await world.openTab();
    world.login.userId = undefined;
    await tap(outbox, 1, 4);
    const { scores } = toScoreFile(outbox.scores.value.values(), world.clock.now);
    const other = makeWorld();
    const tab = await other.openTab();
    await tab.outbox.takeOver(scores.map((score) => ({ ...score, userId: 'somebody else' })));
    await other.passTime(tab);
    expect(other.history).toEqual(['1: 4']);
  });

  it('holds nothing that the club has', async () => {
    const world = makeWorld();
    const { outbox } = await world.openTab();
    await tap(outbox, 1, 4);
    await outbox.drain();
    expect(toScoreFile(outbox.scores.value.values(), world.clock.now).scores).toEqual([]);
  });

  it.each([
    undefined,
    {},
    { format: 'golfroundpro-scores', version: 1, scores: [{ hole: {} }] },
    { format: 'golfroundpro-scores', version: 2, scores: [] },
  ])('is no other file: %j', (file) => {
    expect(fromScoreFile(file)).toBeUndefined();
  });
});
