import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ImportReport } from '../import/import-report.ts';
import { importRounds } from '../import/import-rounds.ts';
import { readJson } from '../import/read-json.ts';
import type { TransferRound } from '../transfer-format.ts';
import { makeGolfer, readEvents, type Golfer, type TestService } from '../../tests/test-service.ts';
import {
  exportCsv,
  exportJson,
  importCsv,
  importJson,
  startTransferWorld,
} from './transfer-world.ts';

let service: TestService;
let golfer: Golfer;
let friend: Golfer;
beforeAll(async () => {
  ({ service, golfer, friend } = await startTransferWorld());
});
afterAll(() => service.close());

const postCsv = (who: Golfer, text: string) => who.upload('/api/v1/rounds/import', text);

const countEvents = async () =>
  (await service.context.pool.query<{ n: number }>('SELECT count(*)::int AS n FROM event')).rows[0]!
    .n;

describe('POST /api/v1/rounds/import', () => {
  it('changes nothing with a file of what is there already', async () => {
    const before = await countEvents();
    const json = await importJson(golfer, await exportJson(golfer));
    const csv = await importCsv(golfer, await exportCsv(golfer));
    const byFriend = await importCsv(friend, await exportCsv(friend));
    expect(json).toMatchObject({ rows: 3, imported: 0, unchanged: 3, refused: 0 });
    expect(csv).toMatchObject({ rows: 5, imported: 0, unchanged: 5, refused: 0 });
    expect(byFriend).toMatchObject({ rows: 3, imported: 0, unchanged: 3, refused: 0 });
    expect(await countEvents()).toBe(before);
  });

  it.each([
    ['JSON', exportJson, importJson as (who: Golfer, file: never) => Promise<ImportReport>],
    ['CSV', exportCsv, importCsv as (who: Golfer, file: never) => Promise<ImportReport>],
  ])('moves everything to another account by %s, once', async (format, read, write) => {
    const mover = await makeGolfer(service);
    const file = (await read(golfer)) as never;
    const first = await write(mover, file);
    expect(first).toMatchObject({ unchanged: 0, refused: 0, imported: first.rows });
    const second = await write(mover, file);
    expect(second).toMatchObject({ imported: 0, refused: 0, unchanged: first.rows });
    const [theirs, moved] = await Promise.all([golfer, mover].map(exportJson));
    const ids = { id: '', finishedAt: '', handicapAllowance: 0 };
    const bare = ({ players, ...round }: TransferRound) => ({
      ...round,
      ...ids,
      players: players.map((player) => ({
        ...player,
        id: '',
        userId: Boolean(player.userId),
        handicapIndex: format === 'CSV' ? null : player.handicapIndex,
      })),
    });
    expect(moved!.map(bare)).toEqual(theirs!.map(bare));
    expect(moved!.map(({ id }) => id)).not.toContain(theirs![0]!.id);
    const fromMover = format === 'CSV' ? await exportCsv(mover) : await exportJson(mover);
    expect(await write(mover, fromMover as never)).toMatchObject({ imported: 0, refused: 0 });
  });

  it('skips no event and no version, and posts to the handicap record', async () => {
    const mover = await makeGolfer(service);
    const [round] = await exportJson(golfer);
    const report = await importJson(mover, [round]);
    const { roundId } = report.report[0]!;
    const events = await readEvents(service, roundId!);
    expect(events.map(({ type }) => type.split('.')[2])).toEqual([
      'RoundStarted',
      ...Array.from({ length: 19 }, () => 'HoleScored'),
      'RoundFinished',
    ]);
    expect(events.map(({ data }) => data['roundVersion'])).toEqual(
      events.map((_, index) => index + 1),
    );
    const answer = await mover.get(`/api/v1/rounds/${roundId}`).expect(200);
    expect(answer.body).toMatchObject({ version: 21, state: 'finished', ownerId: mover.userId });
    const { rows } = await service.context.pool.query(
      'SELECT 1 FROM handicap_score WHERE user_id = $1',
      [mover.userId],
    );
    expect(rows).toHaveLength(1);
  });

  it('refuses a changed row of a round that is there, and says what differs', async () => {
    const rounds = await exportJson(golfer);
    const changed = structuredClone(rounds[0]!);
    changed.players[0]!.scores![4]!.strokes = 9;
    const { report, refused } = await importJson(golfer, [changed]);
    expect(refused).toBe(1);
    expect(report[0]!.errors).toEqual([
      {
        field: 'players.0.scores, hole 5',
        message: 'differs from the round that is here already; edit that by the API',
        code: 'differs',
      },
    ]);
    expect(await exportJson(golfer)).toEqual(rounds);
  });

  it('takes a secretary’s file without ids, and its faults one by one', async () => {
    const fresh = await makeGolfer(service);
    const csv = [
      'Date,Player,E-mail,Course,Tee,Holes,H1,H2,H3,H4,H5,H6,H7,H8,H9,P1',
      '2026-04-08,Daniel Okafor,,Alder Heath Golf Club,Yellow,front9,5,4,5,7,X,5,2,5,6,2',
      '2026-04-09,Daniel Okafor,,Alder Heath Golf Club,Yellow,front9,5,4,5,21,6,5,2,5,6,2',
      '2026-04-10,Daniel Okafor,,Elder Heath,Yellow,front9,5,4,5,7,6,5,2,5,6,2',
      '2026-02-30,Daniel Okafor,,Alder Heath Golf Club,Yellow,front9,5,4,5,7,6,5,2,5,6,2',
      '2026-04-11,Daniel Okafor,,Alder Heath Golf Club,Pink,front9,5,4,5,7,6,5,2,5,6,2',
      '2026-04-08,Daniel Okafor,,Alder Heath Golf Club,Yellow,front9,5,4,5,7,X,5,2,5,6,2',
      '2026-04-08,Daniel Okafor,,Alder Heath Golf Club,Yellow,front9,6,4,5,7,X,5,2,5,6,2',
      '2026-04-12,"Daniel,Alder Heath Golf Club,Yellow,front9,5,4,5,7,6,5,2,5,6,2',
    ].join('\n');
    const first = await importCsv(fresh, csv);
    expect(first).toMatchObject({ rows: 8, imported: 3, unchanged: 0, refused: 5 });
    const fields = first.report.map(({ row, status, errors }) => [
      row,
      status,
      errors?.map(({ field }) => field),
    ]);
    expect(fields).toEqual([
      [2, 'imported', undefined],
      [3, 'refused', ['H4']],
      [4, 'refused', ['courseName']],
      [5, 'refused', ['Date']],
      [6, 'refused', ['players.0.teeId']],
      [7, 'imported', undefined],
      [8, 'imported', undefined],
      [9, 'refused', expect.arrayContaining(['row'])],
    ]);
    expect(await importCsv(fresh, csv)).toMatchObject({ imported: 0, unchanged: 3, refused: 5 });
  });

  it('refuses a round whose one player is wrong as a whole, and nothing stays of it', async () => {
    const fresh = await makeGolfer(service);
    const lines = (await exportCsv(golfer)).split('\r\n');
    const total = (line: string) => line.replace(/,36,([0-9a-f-]{36}),/, ',77,$1,');
    const wrong = lines.map((line, index) =>
      index === 1 ? total(line.replace(/,45,/, ',36,')) : line,
    );
    const before = await countEvents();
    const report = await importCsv(fresh, wrong.slice(0, 4).join('\r\n'));
    expect(report).toMatchObject({ rows: 3, imported: 0, refused: 3 });
    expect(report.report.map(({ errors }) => errors![0]!.field)).toEqual(['Total', 'row', 'row']);
    expect(await countEvents()).toBe(before);
  });

  it.each<[string, (round: TransferRound) => void, string]>([
    ['two of you', (r) => r.players.forEach((p) => (p.userId = golfer.userId)), 'players.1.userId'],
    ['a hole twice', (r) => r.players[0]!.scores!.push({ hole: 1, strokes: 4 }), 'scores.9.hole'],
    ['a hole not in play', (r) => (r.players[0]!.scores![0]!.hole = 10), 'scores.0.hole'],
    [
      'strokes and a pick-up',
      (r) => (r.players[0]!.scores![0]!.pickedUp = true),
      'scores.0.strokes',
    ],
    ['neither of them', (r) => (r.players[0]!.scores![0]!.strokes = null), 'scores.0.strokes'],
    ['as many putts as strokes', (r) => (r.players[0]!.scores![0]!.putts = 5), 'scores.0.putts'],
    ['penalties alone', (r) => (r.players[0]!.scores![0]!.penalties = 5), 'scores.0.penalties'],
    [
      'a total that nobody plays',
      (r) => Object.assign(r.players[0]!, { scores: [], total: 17 }),
      'players.0.total',
    ],
    ['a total beside holes', (r) => (r.players[0]!.total = 45), 'players.0.total'],
    ['an index of two decimals', (r) => (r.players[2]!.handicapIndex = 1.23), 'handicapIndex'],
    ['an unknown field', (r) => Object.assign(r, { weather: 'rain' }), 'weather'],
    [
      'an unknown course',
      (r) => Object.assign(r, { courseId: randomUUID(), courseName: 'x' }),
      'courseName',
    ],
    ['one player id twice', (r) => (r.players[1]!.id = r.players[0]!.id), 'players.1.id'],
  ])('refuses %s', async (_name, change, field) => {
    const fresh = await makeGolfer(service);
    const round = structuredClone((await exportJson(golfer))[0]!);
    change(round);
    const { report, refused } = await importJson(fresh, [round]);
    expect(refused).toBe(1);
    expect(report[0]!.errors!.map((error) => error.field).join()).toContain(field);
  });

  it('repeats its first answer for an Idempotency-Key, and refuses the key for another file', async () => {
    const fresh = await makeGolfer(service);
    const csv = await exportCsv(golfer);
    const key = randomUUID();
    const first = await postCsv(fresh, csv).set('idempotency-key', key).expect(200);
    const again = await postCsv(fresh, csv).set('idempotency-key', key).expect(200);
    expect(again.body).toEqual(first.body);
    expect(again.headers['idempotency-replayed']).toBe('true');
    const other = await postCsv(fresh, `${csv}\r\n`).set('idempotency-key', key).expect(422);
    expect(other.body).toMatchObject({ code: 'idempotency_key_reused' });
  });

  it('stops when its time is up, and goes on with the same file', async () => {
    const fresh = await makeGolfer(service);
    const entries = await readJson(await exportJson(golfer));
    const first = await importRounds(service.context, fresh.userId, entries, -1);
    expect(first).toMatchObject({ imported: 0, refused: 3 });
    const second = await importRounds(service.context, fresh.userId, entries);
    expect(second).toMatchObject({ imported: 3, refused: 0 });
  });

  it('imports a file that is sent twice at the same moment once', async () => {
    const fresh = await makeGolfer(service);
    const file = await exportJson(golfer);
    await Promise.all([importJson(fresh, file), importJson(fresh, file)]);
    expect(await exportJson(fresh)).toHaveLength(3);
    expect(await importJson(fresh, file)).toMatchObject({ unchanged: 3 });
  });

  it.each<[string, string | object, string, number]>([
    ['headings that are not ours', 'Name,Score\nx,1', 'text/csv', 422],
    ['nothing', '', 'text/csv', 422],
    ['lines without end', 'Date,Course,Tee,Holes\n'.padEnd(20_000, '\n'), 'text/csv', 422],
    ['another format', { format: 'other', version: 1, rounds: [] }, 'application/json', 422],
    [
      'a later version',
      { format: 'golfroundpro.rounds', version: 2, rounds: [] },
      'application/json',
      422,
    ],
    ['broken JSON', '{"format":', 'application/json', 400],
    ['another type', 'x', 'text/plain', 415],
    ['5 MB and more', 'x'.repeat(5_300_000), 'text/csv', 413],
  ])('refuses %s', async (_name, body, type, status) => {
    await request(service.app)
      .post('/api/v1/rounds/import')
      .set({ authorization: golfer.authorization, 'content-type': type })
      .send(body)
      .expect(status);
  });
});
