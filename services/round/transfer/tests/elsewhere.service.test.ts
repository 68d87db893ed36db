import { describe, expect, it } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import { EXAMPLE_AWAY } from '../../handicaps/away-body.ts';
import { makeGolfer, startRound, useTestService, type Golfer } from '../../tests/test-service.ts';
import type { ImportReport } from '../import/import-report.ts';

const { service } = await useTestService();

const AWAY = '/api/v1/handicaps/me/away-scores';
const BROUGHT = '/api/v1/handicaps/me/brought-index';
const DAYS = ['2026-05-01', '2026-05-02', '2026-05-03'];

interface File {
  format: string;
  version: number;
  rounds: object[];
  awayScores?: { id: string; strokes: number }[];
  broughtIndex?: number;
}
type Report = ImportReport & { awayScores: ImportReport; broughtIndex: string | null };

const exportOf = async (golfer: Golfer) =>
  (await golfer.get('/api/v1/rounds/export').expect(200)).body as File;
const take = async (golfer: Golfer, file: object) =>
  (await golfer.post('/api/v1/rounds/import', file).expect(200)).body as Report;
const listOf = async (golfer: Golfer, query = '') =>
  (await golfer.get(`${AWAY}${query}`).expect(200)).body as {
    items: { id: string; playedOn: string }[];
    nextCursor: string | null;
  };
const indexOf = async (golfer: Golfer) =>
  ((await golfer.get('/api/v1/handicaps/me').expect(200)).body as { index: number }).index;

/** A golfer with three scores from elsewhere and an index that they brought along. */
async function makeTraveller(): Promise<Golfer> {
  const golfer = await makeGolfer(service);
  for (const playedOn of DAYS) await golfer.post(AWAY, { ...EXAMPLE_AWAY, playedOn }).expect(201);
  await golfer.put(BROUGHT, { index: 14.3 }).expect(200);
  return golfer;
}

const file = (part: object) => ({
  ...{ format: 'golfroundpro.rounds', version: 1, rounds: [] },
  ...part,
});

describe('scores from elsewhere and an index brought along', () => {
  it('are in the JSON of who has them, and come back: to themselves nothing new, to another all', async () => {
    const golfer = await makeTraveller();
    const exported = await exportOf(golfer);
    expect(exported.awayScores!.map(({ strokes }) => strokes)).toEqual([88, 88, 88]);
    expect(exported.broughtIndex).toBe(14.3);
    const nothing = await take(golfer, exported);
    expect(nothing.awayScores).toMatchObject({ rows: 3, unchanged: 3 });
    expect(nothing.broughtIndex).toBe('unchanged');

    const other = await makeGolfer(service);
    const all = await take(other, exported);
    expect(all.awayScores).toMatchObject({ rows: 3, imported: 3, refused: 0 });
    expect(all.broughtIndex).toBe('imported');
    expect(await indexOf(other)).toBe(await indexOf(golfer));
    expect((await take(other, exported)).awayScores).toMatchObject({ unchanged: 3 });
    const again = await exportOf(other);
    const withoutIds = ({ awayScores }: File) => awayScores!.map(({ id: _, ...score }) => score);
    expect(withoutIds(again)).toEqual(withoutIds(exported));
    expect((await take(other, again)).awayScores).toMatchObject({ unchanged: 3 });
  });

  it('are in the file of nobody else', async () => {
    const { awayScores, broughtIndex } = await exportOf(await makeGolfer(service));
    expect([awayScores, broughtIndex]).toEqual([undefined, undefined]);
  });

  it('never overwrite what is there', async () => {
    const golfer = await makeTraveller();
    const { awayScores } = await exportOf(golfer);
    const edited = awayScores!.map((score) => ({ ...score, strokes: 70 }));
    const report = await take(golfer, file({ awayScores: edited, broughtIndex: 2 }));
    expect(report).toMatchObject({ broughtIndex: 'refused', awayScores: { refused: 3 } });
    expect(report.awayScores.report[0]!.errors![0]!.field).toBe('strokes');
    expect((await exportOf(golfer)).awayScores).toEqual(awayScores);
  });

  it('are refused one by one: what cannot be, and what is over 500', async () => {
    const golfer = await makeGolfer(service);
    const enteredAt = '2026-05-01T16:20:00Z';
    const score = () => ({ ...EXAMPLE_AWAY, enteredAt, id: uuidv7() });
    const wrong = [{ ...score(), slope: 300 }, { ...score(), strokes: 5 }, 7];
    const few = await take(golfer, file({ awayScores: [...wrong, score()] }));
    const { report, ...counts } = few.awayScores;
    expect(counts).toMatchObject({ rows: 4, imported: 1, refused: 3 });
    const fields = report.map(({ errors }) => errors?.[0]?.field);
    expect(fields).toEqual(['slope', 'strokes', expect.any(String), undefined]);
    const many = await take(golfer, file({ awayScores: Array.from({ length: 500 }, score) }));
    expect(many.awayScores).toMatchObject({ imported: 499, refused: 1 });
    const over = file({ awayScores: Array.from({ length: 501 }, score) });
    await golfer.post('/api/v1/rounds/import', over).expect(422);
    await golfer.post('/api/v1/rounds/import', file({ broughtIndex: 12.34 })).expect(422);
  });

  it('take the id of nobody else’s card, which would keep its score out of their record', async () => {
    const [golfer, other] = [await makeGolfer(service), await makeGolfer(service)];
    const round = await startRound(other, { gender: 'men' });
    const id = round.players[0]!.id;
    const score = { ...EXAMPLE_AWAY, id, enteredAt: '2026-05-01T16:20:00Z' };
    await take(golfer, file({ awayScores: [score] }));
    await other.put(`${round.path}/players/${id}/total`, { strokes: 90 }).expect(200);
    await other.post(`${round.path}/finish`).expect(200);
    expect((await other.get('/api/v1/handicaps/me').expect(200)).body).toMatchObject({ scores: 1 });
  });

  it('are played off: rounds of the same file have the index that these give', async () => {
    const golfer = await makeTraveller();
    const later = { gender: 'men', playedOn: '2026-06-01', holes: 'front9' };
    const { players } = await startRound(golfer, later);
    const exported = await exportOf(golfer);
    const other = await makeGolfer(service);
    await take(other, exported);
    const [round] = (await exportOf(other)).rounds as { players: object[] }[];
    expect(round!.players[0]).toMatchObject({ handicapIndex: players[0]!.handicapIndex });
  });
});

describe('GET /api/v1/handicaps/me/away-scores', () => {
  it('lists them all, the latest first, a page at a time', async () => {
    const golfer = await makeTraveller();
    const { items, nextCursor } = await listOf(golfer);
    expect(items.map(({ playedOn }) => playedOn)).toEqual(DAYS.toReversed());
    expect(nextCursor).toBeNull();
    expect(items[0]).toMatchObject({ ...EXAMPLE_AWAY, playedOn: DAYS[2], differential: 14.7 });
    const first = await listOf(golfer, '?limit=2');
    const next = await listOf(golfer, `?limit=2&cursor=${first.nextCursor}`);
    expect([...first.items, ...next.items]).toEqual(items);
    await golfer.delete(`${AWAY}/${items[2]!.id}`).expect(204);
    expect((await listOf(golfer)).items).toHaveLength(2);
  });
});
