import { describe, expect, it } from 'vitest';
import { makeRound } from '../../../testing/samples.ts';
import { UNTOUCHED } from '../model/hole-entry.ts';
import type { KeptRound } from '../model/kept-score.ts';
import { makeMemoryStore } from '../store/memory-store.ts';
import { forgetPerson, keepRound } from './keep-round.ts';
import { keepTap } from './keep-tap.ts';

const read = (id: string, readAt: number, change: Partial<KeptRound['round']> = {}): KeptRound => ({
  userId: 'golfer',
  roundId: id,
  round: { ...makeRound([], id), ...change },
  readAt,
});
const tap = {
  userId: 'golfer',
  playerId: 'p1',
  hole: 1,
  entry: { ...UNTOUCHED, strokes: 4 },
  seen: 0,
  at: 0,
};

describe('keepRound', () => {
  it('lets old finished rounds go, never one whose strokes wait', async () => {
    const store = makeMemoryStore();
    await store.write((tx) => keepTap(tx, { ...tap, roundId: 'f0' }));
    for (let at = 0; at < 14; at++) {
      await store.write((tx) => keepRound(tx, read(`f${at}`, at, { state: 'finished' })));
    }
    await store.write((tx) => keepRound(tx, read('open', 0)));
    const kept = await store.read((tx) => tx.list('rounds', ['golfer']));
    const ids = kept.map(({ roundId }) => roundId);
    expect(ids).toContain('f0');
    expect(ids).toContain('open');
    expect(ids).toContain('f13');
    expect(ids).toHaveLength(11);
  });

  it('does not take a stale reading for news, but an old one was not a mistake', async () => {
    const store = makeMemoryStore();
    const version = async () =>
      (await store.read((tx) => tx.get('rounds', ['golfer', 'r'])))?.round.version;
    await store.write((tx) => keepRound(tx, read('r', 1_000, { version: 5 })));
    await store.write((tx) => keepRound(tx, read('r', 1_500, { version: 4 })));
    expect(await version()).toBe(5);
    await store.write((tx) => keepRound(tx, read('r', 300_000, { version: 4 })));
    expect(await version()).toBe(4);
  });
});

it('of a person who logged out only the strokes that wait are kept', async () => {
  const store = makeMemoryStore();
  await store.write((tx) => keepRound(tx, read('done', 1)));
  await store.write((tx) => keepRound(tx, read('waits', 2)));
  await store.write((tx) => keepTap(tx, { ...tap, roundId: 'waits' }));
  await store.write((tx) => forgetPerson(tx, 'golfer'));
  expect((await store.read((tx) => tx.list('rounds', []))).map(({ roundId }) => roundId)).toEqual([
    'waits',
  ]);
  expect(await store.read((tx) => tx.list('scores', []))).toHaveLength(1);
});
