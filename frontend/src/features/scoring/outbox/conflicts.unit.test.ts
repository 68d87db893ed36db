import { describe, expect, it } from 'vitest';
import { withMine, withTheirs } from '../model/tap-score.ts';
import { AT, idOf, onePhone } from '../testing/make-world.ts';
import { shown, strokes, tap } from '../testing/strokes.ts';

describe('a lost answer', () => {
  it('is no conflict, also when another value was tapped since, and after a reload', async () => {
    const { world, tab } = await onePhone(['answer lost']);
    await tap(tab.outbox, 1, 4);
    await tab.outbox.drain();
    tab.dieAfter(0);
    world.login.userId = undefined;
    const { outbox } = await world.openTab();
    await tap(outbox, 1, 5);
    world.login.userId = 'golfer';
    await outbox.drain(true);
    expect(world.requests).toEqual(['1: 4 on 0', '1: 5 on 0', '1: 5 on 1']);
    expect(shown(outbox, 1)).toMatchObject({ state: 'sent', club: { strokes: 5, version: 2 } });
  });

  it('and a request that comes late do not bring back what was taken back', async () => {
    const { world, tab, outbox } = await onePhone(['late']);
    await tap(outbox, 1, 4);
    await outbox.drain();
    await tap(outbox, 1, null);
    await outbox.drain(true);
    world.arriveLate();
    await world.passTime(tab);
    expect(world.club.get(idOf(1))?.strokes).toBeNull();
  });
});

describe('a conflict', () => {
  async function inConflict() {
    const { world, tab, outbox } = await onePhone();
    world.login.userId = undefined;
    await tap(outbox, 1, 4);
    world.write({ hole: 1 }, strokes(6));
    world.login.userId = 'golfer';
    await outbox.drain(true);
    return { world, tab, outbox };
  }

  it('stays one while the value is changed, which is not sent', async () => {
    const { world, outbox } = await inConflict();
    await tap(outbox, 1, 5);
    await outbox.drain();
    expect(shown(outbox, 1)).toMatchObject({ state: 'conflict', entry: { strokes: 5 } });
    expect(world.requests).toHaveLength(1);
  });

  it('that was given up while a request was under way stays ended when that fails', async () => {
    const { world, outbox } = await onePhone(['answered', 409]);
    await tap(outbox, 1, 4);
    await outbox.drain();
    world.meanwhile = () => outbox.decide({ ...AT, hole: 1 }, withTheirs);
    await tap(outbox, 1, 5);
    await outbox.drain();
    expect(shown(outbox, 1)).toMatchObject({ state: 'sent', entry: { strokes: 4 } });
  });

  it('ends with mine, or with theirs', async () => {
    const { world, outbox } = await inConflict();
    await outbox.decide({ ...AT, hole: 1 }, withTheirs);
    expect(shown(outbox, 1)).toMatchObject({ state: 'sent', entry: { strokes: 6 } });
    const other = await inConflict();
    await other.outbox.decide({ ...AT, hole: 1 }, withMine);
    await other.outbox.drain();
    expect(other.world.club.get(idOf(1))).toMatchObject({ strokes: 4, version: 2 });
    expect(world.club.get(idOf(1))).toMatchObject({ strokes: 6, version: 1 });
  });

  it('is none where the other one wrote the same', async () => {
    const { world, outbox } = await onePhone();
    world.write({ hole: 1 }, strokes(4));
    await tap(outbox, 1, 4);
    await outbox.drain();
    expect(shown(outbox, 1)).toMatchObject({ state: 'sent', club: { version: 1 } });
  });
});
