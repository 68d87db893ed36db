import { describe, expect, it } from 'vitest';
import type { HandicapAnswer } from '../routes/handicap-schemas.ts';
import { playRound } from './handicap-rounds.ts';
import { makeGolfer, startRound, useTestService, type Golfer } from '../../tests/test-service.ts';

const { service } = await useTestService();

const MINE = '/api/v1/handicaps/me/brought-index';
const ANYBODYS = '/api/v1/handicaps/brought-index';

const readMine = async (golfer: Golfer) =>
  (await golfer.get('/api/v1/handicaps/me').expect(200)).body as HandicapAnswer;

/** The seat of a golfer who starts a round on a day after all others. */
async function seatOf(golfer: Golfer) {
  const { players } = await startRound(golfer, { gender: 'men', playedOn: '2026-06-01' });
  return players[0]!;
}

async function playThree({ userId }: Golfer): Promise<void> {
  for (const playedOn of ['2026-05-01', '2026-05-02', '2026-05-03']) {
    await playRound(service.context.pool, { userIds: [userId], playedOn, total: 92 });
  }
}

describe('an index brought along from elsewhere', () => {
  it('gives course handicaps, and is named wherever it does', async () => {
    const golfer = await makeGolfer(service);
    expect(await seatOf(golfer)).toMatchObject({ handicapIndex: null, handicapIndexFrom: null });
    const declared = await golfer.put(MINE, { index: 14.3 }).expect(200);
    const brought = { index: 14.3, setBy: 'member', setAt: expect.any(String) as string };
    expect(declared.body).toEqual({ brought: { ...brought, applies: true } });
    const seat = await seatOf(golfer);
    expect(seat).toMatchObject({ handicapIndex: 14.3, handicapIndexFrom: 'member' });
    expect(seat.courseHandicap).toEqual(expect.any(Number));
    const { index, brought: told, steps } = await readMine(golfer);
    expect([index, told]).toEqual([null, { ...brought, applies: true }]);
    expect(steps.at(-1)).toMatchObject({ rule: '6.1', value: 14.3 });
    expect(steps.at(-1)!.text).toContain('declared by you');
  });

  it('gives way to the index of the record, which it neither enters nor changes', async () => {
    const [golfer, other] = [await makeGolfer(service), await makeGolfer(service)];
    await golfer.put(MINE, { index: -1.2 }).expect(200);
    for (const one of [golfer, other]) await playThree(one);
    const [mine, theirs] = [await readMine(golfer), await readMine(other)];
    expect(mine.brought).toMatchObject({ index: -1.2, applies: false });
    const figures = ({ index, steps, record }: HandicapAnswer) => {
      return { index, steps, differentials: record.map(({ differential }) => differential) };
    };
    expect(figures(mine)).toEqual(figures(theirs));
    const seat = await seatOf(golfer);
    expect(seat).toMatchObject({ handicapIndex: mine.index, handicapIndexFrom: 'record' });
  });

  it('is still what a round before the 54 holes were played goes by', async () => {
    const golfer = await makeGolfer(service);
    await playThree(golfer);
    await golfer.put(MINE, { index: 20 }).expect(200);
    const early = await startRound(golfer, { gender: 'men', playedOn: '2026-05-02' });
    expect(early.players[0]).toMatchObject({ handicapIndex: 20, handicapIndexFrom: 'member' });
  });

  it('set by staff stays until staff set it otherwise', async () => {
    const [golfer, staff] = [await makeGolfer(service), await makeGolfer(service, ['staff'])];
    await golfer.put(MINE, { index: 30 }).expect(200);
    const { userId } = golfer;
    const set = await staff.put(ANYBODYS, { userId, index: 9.8 }).expect(200);
    expect(set.body).toMatchObject({ brought: { index: 9.8, setBy: 'staff' } });
    await golfer.put(MINE, { index: 30 }).expect(403);
    await golfer.put(MINE, { index: null }).expect(403);
    const { brought, steps } = await readMine(golfer);
    expect([brought!.index, steps.at(-1)!.text]).toEqual([
      9.8,
      expect.stringContaining('set by staff'),
    ]);
    expect(await seatOf(golfer)).toMatchObject({ handicapIndexFrom: 'staff' });
    await staff.put(ANYBODYS, { userId, index: null }).expect(200);
    expect((await readMine(golfer)).brought).toBeNull();
    await golfer.put(ANYBODYS, { userId, index: 1 }).expect(403);
  });

  it('is taken back by who declared it, and no later joins go by it', async () => {
    const golfer = await makeGolfer(service);
    await golfer.put(MINE, { index: 12 }).expect(200);
    expect((await golfer.put(MINE, { index: null }).expect(200)).body).toEqual({ brought: null });
    expect(await seatOf(golfer)).toMatchObject({ handicapIndex: null });
    await golfer.put(MINE, { index: null }).expect(200);
  });

  it.each([54.1, -10.1, 12.34, '12'])('refuses %s', async (index) => {
    const golfer = await makeGolfer(service);
    const refused = await golfer.put(MINE, { index }).expect(422);
    expect(refused.body).toMatchObject({ errors: [{ field: 'index' }] });
  });
});
