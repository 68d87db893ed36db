import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listUserRounds } from '../db/list-rounds.ts';
import {
  acceptCards,
  makeGolfer,
  startRound,
  startTestService,
  type TestService,
} from '../../tests/test-service.ts';

let service: TestService;

beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service.close());

interface Page {
  items: { id: string; playedOn: string; courseId: string }[];
  nextCursor: string | null;
}

describe('GET /rounds', () => {
  it('lists what one plays in, owner or not, without what one only marks', async () => {
    const [owner, member] = [await makeGolfer(service), await makeGolfer(service)];
    const { id, path, teeId } = await startRound(owner, { playedOn: '2026-05-02' });
    await owner.post(`${path}/players`, { userId: member.userId, teeId }).expect(201);
    await acceptCards(member, { path });
    await startRound(owner, { markerId: member.userId });
    const list = await member.get('/api/v1/rounds').expect(200);
    expect(list.body).toMatchObject({
      items: [{ id, playedOn: '2026-05-02', players: 2, context: 'real', holesPlayed: 0 }],
      nextCursor: null,
    });
  });

  it('gives one’s own card hole by hole, by which a list can show the round', async () => {
    const golfer = await makeGolfer(service);
    const { path } = await startRound(golfer, { holes: 'back9' });
    const round = (await golfer.get(path).expect(200)).body as {
      players: { id: string; card: { hole: number; par: number }[] }[];
    };
    const own = round.players[0]!;
    await golfer.put(`${path}/players/${own.id}/holes/12`, { strokes: 5 }).expect(200);
    await golfer.put(`${path}/players/${own.id}/holes/11`, { pickedUp: true }).expect(200);
    const list = await golfer.get('/api/v1/rounds').expect(200);
    const { card } = (list.body as { items: { card: object[] }[] }).items[0]!;
    expect(card).toEqual(
      own.card.map(({ hole, par }) => ({
        hole,
        par,
        strokes: hole === 12 ? 5 : null,
        pickedUp: hole === 11,
      })),
    );
  });

  it('filters by course, dates, context and state, alone and together', async () => {
    const golfer = await makeGolfer(service);
    const courses = (await golfer.get('/api/v1/courses').expect(200)).body as Page;
    const rounds = [
      await startRound(golfer, { playedOn: '2026-05-01' }),
      await startRound(golfer, { playedOn: '2026-05-02', context: 'practice' }),
      await startRound(golfer, { playedOn: '2026-05-03' }),
      await startRound(golfer, { playedOn: '2026-05-04', holes: 'back9' }),
    ];
    await golfer.post(`${rounds[0]!.path}/finish`).expect(200);
    await golfer.post(`${rounds[3]!.path}/abandon`).expect(200);
    const listed = async (query: string) => {
      const { items } = (await golfer.get(`/api/v1/rounds?${query}`).expect(200)).body as Page;
      return items.map(({ playedOn }) => Number(playedOn.slice(-2)));
    };
    expect(await listed('from=2026-05-02&to=2026-05-03')).toEqual([3, 2]);
    expect(await listed('to=2026-05-01')).toEqual([1]);
    expect(await listed('from=2026-05-05')).toEqual([]);
    expect(await listed('context=practice')).toEqual([2]);
    expect(await listed('state=in_progress')).toEqual([3, 2]);
    expect(await listed('state=finished&context=real')).toEqual([1]);
    expect(await listed('state=abandoned&from=2026-05-01')).toEqual([4]);
    expect(await listed(`courseId=${rounds[0]!.courseId}`)).toEqual([4, 3, 2, 1]);
    expect(await listed(`courseId=${courses.items.at(-1)!.id}`)).toEqual([]);
  });

  it('gives stable pages while rounds are added, with a filter', async () => {
    const golfer = await makeGolfer(service);
    for (const day of ['01', '02', '02', '02', '03']) {
      await startRound(golfer, { playedOn: `2026-05-${day}` });
    }
    const seen: string[] = [];
    let cursor = '';
    do {
      const query = `/api/v1/rounds?limit=2&to=2026-05-02${cursor}`;
      const { items, nextCursor } = (await golfer.get(query).expect(200)).body as Page;
      seen.push(...items.map(({ id }) => id));
      await startRound(golfer, { playedOn: '2026-05-30' });
      cursor = nextCursor === null ? '' : `&cursor=${nextCursor}`;
    } while (cursor !== '');
    expect(seen).toHaveLength(4);
    expect(new Set(seen).size).toBe(4);
  });

  it.each(['from=yesterday', 'state=over', 'context=fun', 'courseId=1', 'cursor=x', 'sort=a'])(
    'refuses ?%s, naming it',
    async (query) => {
      const golfer = await makeGolfer(service);
      const answer = await golfer.get(`/api/v1/rounds?${query}`).expect(422);
      expect(answer.body).toMatchObject({ errors: [{ field: query.split('=')[0] }] });
    },
  );
});

const MANY = 2000;
const COPY_ROUND = `
  INSERT INTO round (id, version, state, owner_id, course_id, card_version, holes, played_on)
  SELECT md5($1 || n)::uuid, 1, 'finished', owner_id, course_id, card_version, holes,
    date '2020-01-01' + n FROM round, generate_series(1, ${MANY}) n WHERE id = $1::uuid`;
const COPY_PLAYER = `
  INSERT INTO round_player (id, round_id, user_id, tee_id, pars, stroke_indexes, lengths,
    played_on, course_id, context, state)
  SELECT md5('p' || r.id)::uuid, r.id, p.user_id, p.tee_id, p.pars, p.stroke_indexes, p.lengths,
    r.played_on, r.course_id, 'real', 'finished'
  FROM round r JOIN round_player p ON p.round_id = $1 WHERE r.owner_id = p.user_id AND r.id <> $1`;

it('reads a page of a golfer with 2,000 rounds off the index, and no round beside it', async () => {
  const golfer = await makeGolfer(service);
  const { id } = await startRound(golfer);
  const { pool } = service.context;
  await pool.query(COPY_ROUND, [id]);
  await pool.query(COPY_PLAYER, [id]);
  await pool.query('ANALYZE round, round_player');
  const plan = await explain(golfer.userId);
  expect(plan).toMatch(/Index (Only )?Scan using round_player_user/);
  expect(plan).not.toContain('Seq Scan on round_player');
  expect(plan).not.toContain('Seq Scan on round ');
  const rowsOfPage = /using round_player_user on round_player[^\n]*rows=(\d+)/.exec(plan);
  expect(Number(rowsOfPage![1])).toBe(21);
});

/** The plan of the statement as the list runs it, with the rows that each step really gave. */
async function explain(userId: string): Promise<string> {
  const lines: string[] = [];
  const { pool } = service.context;
  const recording = {
    query: async ({ text, values }: { text: string; values: unknown[] }) => {
      const explained = `EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF) ${text}`;
      const { rows } = await pool.query<{ 'QUERY PLAN': string }>(explained, values);
      lines.push(...rows.map((row) => row['QUERY PLAN']));
      return { rows: [] };
    },
  };
  await listUserRounds(recording as never, userId, {}, 21);
  return lines.join('\n');
}
