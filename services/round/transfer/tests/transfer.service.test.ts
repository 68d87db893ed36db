import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CSV_COLUMNS } from '../csv/csv-columns.ts';
import { lockTable } from '../../tests/lock-table.ts';
import { makeGolfer, type Golfer, type TestService } from '../../tests/test-service.ts';
import { exportCsv, exportJson, importJson, startTransferWorld } from './transfer-world.ts';

let service: TestService;
let golfer: Golfer;
let friend: Golfer;
beforeAll(async () => {
  ({ service, golfer, friend } = await startTransferWorld());
});
afterAll(() => service.close());

describe('GET /api/v1/rounds/export', () => {
  it('gives all that the caller plays in, by date, without the ids of other members', async () => {
    const rounds = await exportJson(golfer);
    expect(rounds.map(({ playedOn, state, context }) => [playedOn, state, context])).toEqual([
      ['2026-05-02', 'finished', 'real'],
      ['2026-05-03', 'abandoned', 'real'],
      ['2026-05-09', 'in_progress', 'practice'],
    ]);
    expect(rounds[0]!.players).toMatchObject([
      { userId: golfer.userId, name: null, total: null },
      { userId: null, name: 'Player 2', scores: { length: 9 } },
      { userId: null, name: '=1+1, "Söhne"', handicapIndex: -1.2, scores: [{ pickedUp: true }] },
    ]);
    expect(rounds[1]!.players[0]).toMatchObject({ total: 92, scores: [] });
    const ofFriend = await exportJson(friend);
    expect(ofFriend).toHaveLength(1);
    expect(ofFriend[0]!.players.map(({ userId }) => userId)).toEqual([null, friend.userId, null]);
    expect(JSON.stringify(ofFriend)).not.toContain(golfer.userId);
  });

  it('names the file and its type', async () => {
    const answer = await golfer.get('/api/v1/rounds/export?format=csv').expect(200);
    expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(answer.headers['content-disposition']).toMatch(
      /^attachment; filename="golf-rounds-\d{4}-\d\d-\d\d\.csv"$/,
    );
  });

  it('writes CSV with a row a player, formulas guarded', async () => {
    const [head, ...rows] = (await exportCsv(golfer)).trimEnd().split('\r\n');
    expect(head).toBe(CSV_COLUMNS.join(','));
    expect(rows).toHaveLength(5);
    expect(rows[2]).toContain(`,"'=1+1, ""Söhne""",`);
    expect(rows[2]).toContain(',X,');
  });

  it('streams more than a page, each round once', async () => {
    const many = await makeGolfer(service);
    const rounds = Array.from({ length: 120 }, (_, index) => ({
      courseName: 'Alder Heath Golf Club',
      playedOn: `2025-0${(index % 9) + 1}-11`,
      holes: 'front9',
      id: randomUUID(),
      players: [{ teeId: 'Yellow', total: 40 + (index % 20) }],
    }));
    const report = await importJson(many, rounds);
    expect(report).toMatchObject({ rows: 120, imported: 120, refused: 0 });
    const ids = (await exportJson(many)).map(({ id }) => id);
    expect(ids.toSorted()).toEqual(rounds.map(({ id }) => id).toSorted());
  });

  it.each(['json', 'csv'])(
    'as %s is a 503 while PostgreSQL gives nothing, and no file that breaks off',
    async (format) => {
      const release = await lockTable(service, 'round_player');
      const answer = await golfer.get(`/api/v1/rounds/export?format=${format}`).expect(503);
      expect(answer.headers['content-type']).toContain('application/problem+json');
      expect(answer.headers).not.toHaveProperty('content-disposition');
      await release();
      await golfer.get(`/api/v1/rounds/export?format=${format}`).expect(200);
    },
  );

  it('refuses an unknown format and strangers', async () => {
    await golfer.get('/api/v1/rounds/export?format=xml').expect(422);
    await request(service.app).get('/api/v1/rounds/export').expect(401);
  });
});

describe('GET …/card', () => {
  it('is a page that nothing can run in, for those who may read the round', async () => {
    const [round] = await exportJson(golfer);
    const answer = await friend.get(`/api/v1/rounds/${round!.id}/card`).expect(200);
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(answer.headers['content-security-policy']).toMatch(
      /^default-src 'none'; style-src 'sha256-/,
    );
    expect(answer.text).toContain('=1+1, &quot;Söhne&quot;');
    expect(answer.text).not.toContain('<script');
    const stranger = await makeGolfer(service);
    await stranger.get(`/api/v1/rounds/${round!.id}/card`).expect(403);
    await golfer.get(`/api/v1/rounds/${randomUUID()}/card`).expect(404);
  });

  it('is there for a share link until the link ends', async () => {
    const [round] = await exportJson(golfer);
    const share = await golfer.post(`/api/v1/rounds/${round!.id}/share`).expect(201);
    const path = `/api/v1/shared-rounds/${(share.body as { token: string }).token}/card`;
    const answer = await request(service.app).get(path).expect(200);
    expect(answer.text).toContain('Handicap figures are estimated, not official.');
    await golfer.delete(`/api/v1/rounds/${round!.id}/share`).expect(204);
    await request(service.app).get(path).expect(404);
  });
});
