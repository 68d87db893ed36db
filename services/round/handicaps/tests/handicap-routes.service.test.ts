import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HandicapAnswer } from '../routes/handicap-schemas.ts';
import { changeState, playRound } from './handicap-rounds.ts';
import {
  makeGolfer,
  startRound,
  startTestService,
  type Golfer,
  type TestService,
} from '../../tests/test-service.ts';

let service: TestService;

beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service.close());

const pool = () => service.context.pool;

interface Course {
  id: string;
  tees: { id: string; ratings: { gender: string; holes: string }[] }[];
}

async function firstCourse(golfer: Golfer): Promise<Course> {
  const { rows } = await pool().query<{ id: string }>(
    'SELECT id FROM course ORDER BY name LIMIT 1',
  );
  return (await golfer.get(`/api/v1/courses/${rows[0]!.id}`).expect(200)).body as Course;
}

async function readMine(golfer: Golfer): Promise<HandicapAnswer> {
  return (await golfer.get('/api/v1/handicaps/me').expect(200)).body as HandicapAnswer;
}

async function playSeason(golfer: Golfer, rounds: number): Promise<void> {
  const start = Date.UTC(2026, 2, 1);
  for (let place = 0; place < rounds; place++) {
    const playedOn = new Date(start + place * 86_400_000).toISOString().slice(0, 10);
    const total = 84 + ((place * 5) % 11);
    await playRound(pool(), { userIds: [golfer.userId], playedOn, total });
  }
}

describe('GET /handicaps/me', () => {
  it('says what is missing before there is an index', async () => {
    const golfer = await makeGolfer(service);
    const body = await readMine(golfer);
    expect(body).toMatchObject({
      label: 'estimated',
      official: false,
      index: null,
      record: [],
      outlook: [],
      notCounted: [],
      nextToFallOff: null,
      steps: [{ rule: '4.5', value: 0 }],
    });
  });

  it('explains an index: what counts, what falls off, each adjusted hole, the outlook', async () => {
    const golfer = await makeGolfer(service);
    await playSeason(golfer, 22);
    const strokes = [9, 5, 3, 4, 4, 4, 3, 5, -1, 4, 5, 3, 4, 4, 4, 3, 5, 4];
    const userIds = [golfer.userId];
    await playRound(pool(), { userIds, playedOn: '2026-05-01', strokes });
    await playRound(pool(), { userIds, playedOn: '2026-05-02', context: 'simulator' });
    const body = await readMine(golfer);
    const { record, outlook, nextToFallOff } = body;
    expect(body).toMatchObject({
      scores: 23,
      holesPosted: 23 * 18,
      countedOf: { counted: 8, of: 20 },
      notCounted: [{ playedOn: '2026-05-02', reason: 'not_real' }],
    });
    expect(record).toHaveLength(20);
    expect(record.filter((row) => row.counts)).toHaveLength(8);
    expect(record[0]).toMatchObject({
      playedOn: '2026-05-01',
      grossStrokes: null,
      holeAdjustments: [
        { hole: 1, from: 9, to: 7, rule: '3.1b' },
        { hole: 9, from: null, to: 7, rule: '3.3' },
      ],
    });
    expect(nextToFallOff!.roundId).toBe(record.at(-1)!.roundId);
    expect(outlook).toHaveLength(21);
    const indexes = outlook.map((seen) => seen.index);
    expect(indexes).toEqual([...indexes].sort((a, b) => a - b));
  });
});

describe('a round with holes not played', () => {
  it('names them, what they added and that it is estimated', async () => {
    const golfer = await makeGolfer(service);
    await playSeason(golfer, 5);
    const strokes = [4, 5, 3, 4, 4, 4, 3, 5, 4, 4, 5, 3, 4, 4, 4, 3, 0, 0];
    await playRound(pool(), { userIds: [golfer.userId], playedOn: '2026-05-01', strokes });
    const [row] = (await readMine(golfer)).record;
    // 63 of par 72: 113/125 × (63 − 72.1 × 63/72); the index is 10.8.
    expect(row).toMatchObject({ adjustedGross: 63, grossStrokes: null, holeAdjustments: [] });
    expect(row).toMatchObject({ indexInEffect: 10.8, expectedNine: null, differential: 1.4 });
    expect(row!.notPlayed).toMatchObject({ rule: '3.2', holes: [17, 18], expected: 1.515 });
    expect(row!.notPlayed!.text).toContain('estimated');
  });
});

describe('GET /handicaps/me/history', () => {
  it('gives the index after each day, the latest first, in stable pages', async () => {
    const golfer = await makeGolfer(service);
    await playSeason(golfer, 7);
    const dates: string[] = [];
    let cursor = '';
    do {
      const page = await golfer.get(`/api/v1/handicaps/me/history?limit=2${cursor}`).expect(200);
      const { items, nextCursor } = page.body as {
        items: { date: string; index: number }[];
        nextCursor: string | null;
      };
      dates.push(...items.map((item) => item.date));
      cursor = nextCursor === null ? '' : `&cursor=${nextCursor}`;
    } while (cursor !== '');
    expect(dates).toEqual(['07', '06', '05', '04', '03'].map((day) => `2026-03-${day}`));
    await golfer.get('/api/v1/handicaps/me/history?cursor=rubbish').expect(422);
  });
});

describe('GET /handicaps/me/what-if', () => {
  it('tells what finishing such a round then brings', async () => {
    const golfer = await makeGolfer(service);
    await playSeason(golfer, 12);
    const course = await firstCourse(golfer);
    const tee = course.tees[0]!;
    const { gender } = tee.ratings.find(({ holes }) => holes === '18')!;
    const query = `courseId=${course.id}&teeId=${tee.id}&gender=${gender}&holes=18&strokes=74`;
    const answer = await golfer.get(`/api/v1/handicaps/me/what-if?${query}`).expect(200);
    const tried = answer.body as { index: number; indexNow: number; change: number; slope: number };
    expect(tried.index).toBeLessThan(tried.indexNow);
    expect(tried.change).toBeCloseTo(tried.index - tried.indexNow, 5);
    const me = await golfer.get('/api/v1/handicaps/me').expect(200);
    expect(me.body).toMatchObject({ scores: 12, index: tried.indexNow });
  });

  it('goes by the index brought along, as a card started today does, until the record gives one', async () => {
    const golfer = await makeGolfer(service);
    await golfer.put('/api/v1/handicaps/me/brought-index', { index: 14.3 }).expect(200);
    const { courseId, teeId, players } = await startRound(golfer, { gender: 'men' });
    const query = `courseId=${courseId}&teeId=${teeId}&gender=men&holes=18&strokes=90`;
    const ask = async () =>
      (await golfer.get(`/api/v1/handicaps/me/what-if?${query}`).expect(200)).body as {
        steps: { rule: string }[];
      };
    const { courseHandicap } = players[0]!;
    const tried = await ask();
    expect(courseHandicap).toEqual(expect.any(Number));
    expect(tried).toMatchObject({ courseHandicap, brought: { index: 14.3, applies: true } });
    expect(tried).toMatchObject({ indexNow: null, index: null });
    expect(tried.steps.at(-1)).toMatchObject({ rule: '6.1', value: 14.3 });
    await playSeason(golfer, 2);
    const third = await ask();
    expect(third).toMatchObject({ courseHandicap, brought: { applies: true } });
    expect(third).toMatchObject({ indexNow: null, index: expect.any(Number) as number });
    expect(third.steps.map(({ rule }) => rule)).not.toContain('6.1');
  });

  it.each([
    ['courseId', { courseId: uuidv7() }],
    ['teeId', { teeId: 'purple' }],
    ['strokes', { strokes: '8' }],
    ['holes', { holes: '27' }],
  ])('refuses a wrong %s', async (field, wrong) => {
    const golfer = await makeGolfer(service);
    const course = await firstCourse(golfer);
    const right = { courseId: course.id, teeId: course.tees[0]!.id, holes: '18', strokes: '80' };
    const query = new URLSearchParams({ ...right, ...wrong });
    const answer = await golfer.get(`/api/v1/handicaps/me/what-if?${query.toString()}`).expect(422);
    expect(answer.body).toMatchObject({ errors: [{ field }] });
  });
});

describe('PUT /handicaps/pcc', () => {
  it('reckons the records of the day again, and is for staff', async () => {
    const golfer = await makeGolfer(service);
    const course = await firstCourse(golfer);
    await playSeason(golfer, 4);
    const path = '/api/v1/handicaps/pcc';
    const body = { courseId: course.id, playedOn: '2026-03-04', pcc: 2 };
    await golfer.put(path, body).expect(403);
    const staff = await makeGolfer(service, ['staff']);
    const set = await staff.put(path, body).expect(200);
    expect(set.body).toEqual({ ...body, records: expect.any(Number) as number });
    const { record } = await readMine(golfer);
    // 113/125 × (88 − 72.1 − 2); round 3 of the season is 84 + 15 mod 11.
    expect(record[0]).toMatchObject({ pcc: 2, differential: 12.6 });
    await staff.put(path, { ...body, pcc: 4 }).expect(422);
    const unknown = await staff.put(path, { ...body, courseId: uuidv7() }).expect(422);
    expect(unknown.body).toMatchObject({ errors: [{ field: 'courseId' }] });
  });

  it('holds for rounds that are finished later', async () => {
    const golfer = await makeGolfer(service);
    const course = await firstCourse(golfer);
    const staff = await makeGolfer(service, ['admin']);
    const conditions = { courseId: course.id, playedOn: '2026-09-09', pcc: -1 };
    await staff.put('/api/v1/handicaps/pcc', conditions).expect(200);
    const round = { userIds: [golfer.userId], playedOn: '2026-09-09', state: 'in_progress' };
    const id = await playRound(pool(), round);
    await changeState(pool(), id, 'finished');
    const body = await readMine(golfer);
    expect(body).toMatchObject({ record: [{ pcc: -1 }] });
  });
});
