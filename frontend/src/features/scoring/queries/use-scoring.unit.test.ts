// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { makeRound, makeScore } from '../../../testing/samples.ts';
import { holeId } from '../model/kept-score.ts';
import { AT, makeWorld, type Fate } from '../testing/make-world.ts';
import { strokes } from '../testing/strokes.ts';
import { useScoring } from './use-scoring.ts';

const first = { playerId: 'p1', hole: 1 };

async function openRound(fates: Fate[] = []) {
  const world = makeWorld(fates);
  const tab = await world.openTab();
  const round = makeRound([makeScore(2, { strokes: 5 })]);
  world.write({ hole: 2 }, strokes(5));
  await tab.outbox.keepRound(round);
  return { world, tab, scoring: useScoring(() => AT.roundId, tab.outbox) };
}

describe('useScoring', () => {
  it('shows the club’s score, and my own as soon as I tap', async () => {
    const { world, scoring, tab } = await openRound();
    expect(scoring.holeOf('p1', 1).state).toBe('empty');
    expect(scoring.holeOf('p1', 2)).toMatchObject({ state: 'sent', entry: { strokes: 5 } });
    const tapping = scoring.tap(first, strokes(4));
    expect(scoring.holeOf('p1', 1)).toMatchObject({ state: 'local', entry: { strokes: 4 } });
    await tapping;
    expect(scoring.unsent.value).toMatchObject([{ hole: 1 }]);
    await tab.outbox.drain();
    expect(scoring.holeOf('p1', 1).state).toBe('sent');
    expect(scoring.unsent.value).toEqual([]);
    expect(scoring.lastSentAt.value).toBe(world.clock.now);
  });

  it('shows round and scores after a reload without a network', async () => {
    const { world, tab } = await openRound(['never arrived']);
    await useScoring(() => AT.roundId, tab.outbox).tap(first, strokes(4));
    tab.dieAfter(0);
    const { outbox } = await world.openTab();
    const scoring = useScoring(() => AT.roundId, outbox);
    await expect.poll(() => scoring.snapshot.value?.round.id).toBe(AT.roundId);
    expect(scoring.holeOf('p1', 1).entry.strokes).toBe(4);
    expect(scoring.holeOf('p1', 2).entry.strokes).toBe(5);
  });

  it('a tap that changes nothing is none, and the last one can be undone', async () => {
    const { world, tab, scoring } = await openRound();
    await scoring.tap({ playerId: 'p1', hole: 2 }, strokes(5));
    expect(scoring.canUndo.value).toBe(false);
    await scoring.tap({ playerId: 'p1', hole: 2 }, strokes(6));
    expect(scoring.canUndo.value).toBe(true);
    expect(await scoring.undo()).toMatchObject({ playerId: 'p1', hole: 2 });
    await tab.outbox.drain();
    expect(world.club.get(holeId({ ...AT, hole: 2 }))?.strokes).toBe(5);
  });

  it('a conflict shows both, also on a finished card, until the person decides', async () => {
    const { world, tab, scoring } = await openRound();
    world.login.userId = undefined;
    await scoring.tap(first, strokes(4));
    world.write({ hole: 1 }, strokes(6));
    const finished = makeRound([makeScore(1, { strokes: 6, version: 1 })]);
    await tab.outbox.keepRound({ ...finished, version: 9, state: 'finished' });
    world.login.userId = 'golfer';
    expect((await scoring.flush()).scores).toMatchObject([{ hole: 1, state: 'conflict' }]);
    expect(scoring.holeOf('p1', 1)).toMatchObject({
      state: 'conflict',
      entry: { strokes: 4 },
      club: { strokes: 6 },
    });
    await scoring.takeTheirs(first);
    expect(scoring.holeOf('p1', 1)).toMatchObject({ state: 'sent', entry: { strokes: 6 } });
  });
});
