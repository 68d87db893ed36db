import { describe, expect, it } from 'vitest';
import { AT, makeWorld } from '../testing/make-world.ts';
import { strokes, tap } from '../testing/strokes.ts';
import { holeId } from './kept-score.ts';
import { fromScoreFile, toScoreFile } from './score-file.ts';

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
    for (const score of fromScoreFile(JSON.parse(text))) {
      await other.store.write((tx) => tx.put('scores', score));
    }
    await other.passTime(await other.openTab());
    const at = (hole: number) => other.club.get(holeId({ ...AT, hole }))?.strokes ?? null;
    expect([1, 2, 3].map(at)).toEqual([5, 3, null]);
  });

  it('holds nothing that the club has', async () => {
    const world = makeWorld();
    const { outbox } = await world.openTab();
    await tap(outbox, 1, 4);
    await outbox.drain();
    expect(toScoreFile(outbox.scores.value.values(), world.clock.now).scores).toEqual([]);
  });

  it.each([undefined, {}, { format: 'golfroundpro-scores', version: 2, scores: [] }])(
    'is no other file: %j',
    (file) => {
      expect(() => fromScoreFile(file)).toThrow('not a file of scores');
    },
  );
});
