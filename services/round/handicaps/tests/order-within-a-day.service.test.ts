import { expect, it } from 'vitest';
import { makeGolfer, useTestService, type Golfer } from '../../tests/test-service.ts';
import { exportJson, importCsv, importJson } from '../../transfer/tests/transfer-world.ts';

const { service } = await useTestService();

const id = (first: string, number: number) =>
  `${first.repeat(8)}-0000-4000-8000-${String(number).padStart(12, '0')}`;
const day = (month: string, number: number) => `2025-${month}-${String(number).padStart(2, '0')}`;

/** 31 rounds: on the eleventh day 91 in the morning and 97 after noon, 97 on all others. */
function season(morning: string, afternoon: string): string {
  const row = (playedOn: string, total: number, roundId: string) =>
    `${playedOn},Alder Heath Golf Club,yellow,men,18,${total},${roundId}`;
  const plain = (month: string, count: number, first: string) =>
    Array.from({ length: count }, (_, at) => row(day(month, at + 1), 97, id(first, at)));
  const twice = [row(day('02', 1), 91, morning), row(day('02', 1), 97, afternoon)];
  return [
    'Date,Course,Tee,Gender,Holes,Total,Round id',
    ...[...plain('01', 10, morning[1]!), ...twice, ...plain('03', 19, afternoon[1]!)],
  ].join('\n');
}

interface Handicap {
  index: number;
  lowIndex: number;
  record: { roundId: string; playedOn: string; startedAt: string; adjustedGross: number }[];
}

async function handicapOf(golfer: Golfer): Promise<Handicap> {
  return (await golfer.get('/api/v1/handicaps/me').expect(200)).body as Handicap;
}

it('lets the morning’s round fall off before the afternoon’s, whatever their ids are', async () => {
  const [high, low] = [await makeGolfer(service), await makeGolfer(service)];
  const [first, last] = [id('0', 901), id('f', 902)];
  expect(await importCsv(high, season(last, first))).toMatchObject({ imported: 31 });
  expect(await importCsv(low, season(id('1', 903), id('e', 904)))).toMatchObject({ imported: 31 });
  const found = await handicapOf(high);
  expect(found.record.at(-1)).toMatchObject({ roundId: first, adjustedGross: 97 });
  expect(found.index).toBe((await handicapOf(low)).index);
  expect(found.index).toBeGreaterThan(found.lowIndex);

  const mover = await makeGolfer(service);
  expect(await importJson(mover, (await exportJson(high)).toReversed())).toMatchObject({
    imported: 31,
  });
  const moved = await handicapOf(mover);
  expect(moved.index).toBe(found.index);
  expect(moved.record.map(({ startedAt }) => startedAt)).toEqual(
    found.record.map(({ startedAt }) => startedAt),
  );
});

it('lists and exports the rounds of a day as they were started, a page at a time', async () => {
  const golfer = await makeGolfer(service);
  const ids = ['c', '5', 'a', '1', 'f'].map((first) => id(first, 1000));
  const rows = ids.map((roundId) => `2025-05-04,Alder Heath Golf Club,yellow,18,95,${roundId}`);
  await importCsv(golfer, ['Date,Course,Tee,Holes,Total,Round id', ...rows].join('\n'));
  const listed: string[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const more: string = cursor && `&cursor=${cursor}`;
    const answer = await golfer.get(`/api/v1/rounds?limit=2${more}`).expect(200);
    const page = answer.body as { items: { id: string }[]; nextCursor: string | null };
    listed.push(...page.items.map((round) => round.id));
    cursor = page.nextCursor;
  }
  expect(listed).toEqual(ids.toReversed());
  expect((await exportJson(golfer)).map((round) => round.id)).toEqual(ids);
});
