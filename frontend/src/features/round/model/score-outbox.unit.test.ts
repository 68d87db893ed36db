import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeClub, type Fate } from '../../../testing/make-club.ts';
import { UNTOUCHED, withStrokes } from '../../scoring/index.ts';
import { makeScoreOutbox } from './score-outbox.ts';

const strokes = (count: number) => withStrokes(UNTOUCHED, count);

describe('makeScoreOutbox', () => {
  it('sends a score on the version that was seen, and tells when it is saved', async () => {
    const club = makeClub();
    club.write(3, strokes(7));
    const outbox = makeScoreOutbox(club.send);
    outbox.put(3, strokes(4), 1);
    expect(outbox.entries.get(3)?.status).toBe('saving');
    expect(outbox.unsavedHoles()).toEqual([3]);
    await outbox.idle();
    expect(outbox.entries.get(3)).toMatchObject({ status: 'saved', version: 2 });
    expect(outbox.unsavedHoles()).toEqual([]);
    expect(club.requests).toEqual(['3: 4 on 1']);
  });

  it('sends one request at a time for a hole, and only the last value after it', async () => {
    const club = makeClub();
    const outbox = makeScoreOutbox(club.send);
    for (const count of [4, 5, 6, 7]) outbox.put(1, strokes(count), 0);
    await outbox.idle();
    expect(club.requests).toEqual(['1: 4 on 0', '1: 7 on 1']);
    expect(outbox.entries.get(1)).toMatchObject({ status: 'saved', version: 2 });
  });

  it('does not let one hole wait for another', async () => {
    const club = makeClub();
    const outbox = makeScoreOutbox(club.send);
    outbox.put(1, strokes(4), 0);
    outbox.put(2, strokes(5), 0);
    expect(club.requests).toEqual(['1: 4 on 0', '2: 5 on 0']);
    await outbox.idle();
  });

  it.each([0, 1, 2, 3, 4, 5, 6])('sends what is put %i ticks after an answer', async (ticks) => {
    const sent: number[] = [];
    const outbox = makeScoreOutbox(async (hole, entry, version) => {
      sent.push(entry.strokes!);
      return { ...entry, hole, version: version + 1 };
    });
    outbox.put(1, strokes(4), 0);
    for (let tick = 0; tick < ticks; tick++) await Promise.resolve();
    outbox.put(1, strokes(5), 0);
    await outbox.idle();
    expect(sent).toEqual([4, 5]);
    expect(outbox.entries.get(1)).toMatchObject({ status: 'saved', version: 2 });
  });

  it('keeps a failed score, with the reason, and sends it again on retry', async () => {
    const club = makeClub(['never arrived']);
    const outbox = makeScoreOutbox(club.send);
    outbox.put(1, strokes(4), 0);
    await outbox.idle();
    expect(outbox.entries.get(1)).toMatchObject({ status: 'failed', entry: strokes(4) });
    expect(outbox.entries.get(1)?.error?.code).toBe('network_error');
    expect(outbox.unsavedHoles()).toEqual([1]);
    outbox.retry(1);
    expect(outbox.entries.get(1)).toMatchObject({ status: 'saving', error: undefined });
    await outbox.idle();
    expect(outbox.entries.get(1)?.status).toBe('saved');
    expect(club.scores.get(1)?.strokes).toBe(4);
  });

  it('is not confused by a retry of a hole it does not hold', async () => {
    const club = makeClub();
    const outbox = makeScoreOutbox(club.send);
    outbox.retry(1);
    outbox.put(1, strokes(4), 0);
    await outbox.idle();
    expect(outbox.entries.get(1)?.status).toBe('saved');
  });
});

describe('a lost answer', () => {
  it('is no conflict: the score at the club is our own', async () => {
    const club = makeClub(['answer lost']);
    const outbox = makeScoreOutbox(club.send);
    outbox.put(1, strokes(4), 0);
    await outbox.idle();
    outbox.retry(1);
    await outbox.idle();
    expect(outbox.entries.get(1)).toMatchObject({ status: 'saved', version: 1 });
  });

  it('is no conflict either when another value was put since', async () => {
    const club = makeClub(['answer lost']);
    const outbox = makeScoreOutbox(club.send);
    outbox.put(1, strokes(4), 0);
    await outbox.idle();
    outbox.put(1, strokes(5), 0);
    await outbox.idle();
    expect(club.requests).toEqual(['1: 4 on 0', '1: 5 on 0', '1: 5 on 1']);
    expect(outbox.entries.get(1)).toMatchObject({ status: 'saved', version: 2 });
    expect(club.scores.get(1)?.strokes).toBe(5);
  });
});

describe('a conflict', () => {
  async function inConflict() {
    const club = makeClub();
    const outbox = makeScoreOutbox(club.send);
    club.write(1, strokes(6));
    outbox.put(1, strokes(4), 0);
    await outbox.idle();
    return { club, outbox };
  }

  it('shows both values and overwrites nothing', async () => {
    const { club, outbox } = await inConflict();
    expect(outbox.entries.get(1)).toMatchObject({
      status: 'conflict',
      entry: { strokes: 4 },
      theirs: { strokes: 6, version: 1 },
    });
    expect(outbox.unsavedHoles()).toEqual([1]);
    expect(club.scores.get(1)?.strokes).toBe(6);
  });

  it('stays one while the player changes the value, which is not sent', async () => {
    const { club, outbox } = await inConflict();
    outbox.put(1, strokes(5), 0);
    await outbox.idle();
    expect(outbox.entries.get(1)).toMatchObject({ status: 'conflict', entry: { strokes: 5 } });
    expect(club.requests).toHaveLength(1);
  });

  it('ends with mine over theirs', async () => {
    const { club, outbox } = await inConflict();
    outbox.keepMine(1);
    await outbox.idle();
    expect(outbox.entries.get(1)).toMatchObject({ status: 'saved', version: 2 });
    expect(club.scores.get(1)?.strokes).toBe(4);
  });

  it('ends with theirs', async () => {
    const { club, outbox } = await inConflict();
    outbox.discard(1);
    expect(outbox.entries.get(1)).toMatchObject({
      status: 'saved',
      version: 1,
      entry: { strokes: 6 },
    });
    outbox.put(1, strokes(3), 0);
    await outbox.idle();
    expect(club.requests.at(-1)).toBe('1: 3 on 1');
    expect(club.scores.get(1)?.strokes).toBe(3);
  });

  it('is none when the other one wrote the same', async () => {
    const club = makeClub();
    club.write(1, strokes(4));
    const outbox = makeScoreOutbox(club.send);
    outbox.put(1, strokes(4), 0);
    await outbox.idle();
    expect(outbox.entries.get(1)).toMatchObject({ status: 'saved', version: 1 });
  });
});

describe('discard', () => {
  it('goes back to what the club confirmed, or to nothing', async () => {
    const club = makeClub(['answered', 'never arrived', 'never arrived']);
    const outbox = makeScoreOutbox(club.send);
    outbox.put(1, strokes(4), 0);
    await outbox.idle();
    outbox.put(1, strokes(5), 1);
    outbox.put(2, strokes(5), 0);
    await outbox.idle();
    outbox.discard(1);
    outbox.discard(2);
    expect(outbox.entries.get(1)).toMatchObject({ status: 'saved', entry: strokes(4), version: 1 });
    expect(outbox.entries.has(2)).toBe(false);
    expect(outbox.unsavedHoles()).toEqual([]);
  });
});

describe('with any taps on any network', () => {
  const fate = fc.constantFrom<Fate>('answered', 'answer lost', 'never arrived');
  const tap = fc.record({
    hole: fc.constantFrom(1, 2),
    count: fc.integer({ min: 1, max: 4 }),
    waits: fc.boolean(),
  });

  it('the club ends with the last value of every hole, and nothing is left over', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(tap, { minLength: 1, maxLength: 12 }),
        fc.array(fate, { maxLength: 12 }),
        async (taps, fates) => {
          const club = makeClub([...fates]);
          const outbox = makeScoreOutbox(club.send);
          for (const { hole, count, waits } of taps) {
            outbox.put(hole, strokes(count), 0);
            if (waits) await outbox.idle();
          }
          await outbox.idle();
          while (outbox.unsavedHoles().length > 0) {
            for (const hole of outbox.unsavedHoles()) outbox.retry(hole);
            await outbox.idle();
          }
          const last = new Map(taps.map(({ hole, count }) => [hole, count]));
          for (const [hole, count] of last) {
            expect(club.scores.get(hole)?.strokes).toBe(count);
            expect(outbox.entries.get(hole)?.version).toBe(club.scores.get(hole)?.version);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
