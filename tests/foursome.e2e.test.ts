import { beforeAll, describe, expect, it } from 'vitest';
import { call, newGolfer, type Golfer } from './golfer.ts';
import { follow, type LiveEvent } from './live.ts';
import { query } from './stack.ts';
import { readTopic, type TopicRecord } from './topic.ts';

interface Player {
  id: string;
  userId: string | null;
  name: string | null;
  strokes: number | null;
}
interface Card {
  id: string;
  version: number;
  state: string;
  players: Player[];
}

const HEALING_MS = 30_000;

describe('a foursome: owner, member, guest, and a marker who walks along', () => {
  let owner: Golfer;
  let friend: Golfer;
  let marker: Golfer;
  let courseId: string;
  let round: Card;

  beforeAll(async () => {
    [owner, friend, marker] = await Promise.all([
      newGolfer({ verified: true }),
      newGolfer(),
      newGolfer(),
    ]);
    const courses = await owner.as<{ items: { id: string }[] }>('GET', '/api/v1/courses');
    courseId = courses.body.items[0]!.id;
    const course = await owner.as<{ tees: { id: string }[] }>('GET', `/api/v1/courses/${courseId}`);
    const teeId = course.body.tees[0]!.id;
    const started = await owner.as<Card>('POST', '/api/v1/rounds', {
      courseId,
      teeId,
      gender: 'men',
      holes: '18',
      markerId: marker.userId,
      players: [
        { userId: friend.userId, name: 'A Friend', teeId, gender: 'women' },
        { name: 'A Guest', teeId, gender: 'men', handicapIndex: 18.4 },
      ],
    });
    expect(started.status).toBe(201);
    round = started.body;
    const seat = `/api/v1/rounds/${round.id}/players/${round.players[1]!.id}`;
    expect((await friend.as('POST', `${seat}/accept`)).status).toBe(200);
  });

  const holes = (player: number) =>
    `/api/v1/rounds/${round.id}/players/${round.players[player]!.id}/holes`;

  it('is watched by a link, stroke by stroke, until the link is revoked', async () => {
    const share = await owner.as<{ token: string }>('POST', `/api/v1/rounds/${round.id}/share`);
    expect(share.status).toBe(201);
    const live = await follow(`/api/v1/live/rounds/${round.id}?share=${share.body.token}`);
    expect(live.status).toBe(200);
    await expect.poll(() => live.events[0]?.event).toBe('snapshot');
    const sentAt = Date.now();
    const scored = await marker.as<{ roundVersion: number }>('PUT', `${holes(2)}/1`, {
      strokes: 5,
    });
    expect(scored.status).toBe(200);
    const version = String(scored.body.roundVersion);
    await expect.poll(() => live.events.map(({ id }) => id), { interval: 5 }).toContain(version);
    expect(Date.now() - sentAt).toBeLessThan(2000);
    expect(changeOf(live.events)).toMatchObject({
      players: [{ id: round.players[2]!.id, scores: [{ hole: 1, strokes: 5 }] }],
    });
    expect((await owner.as('DELETE', `/api/v1/rounds/${round.id}/share`)).status).toBeLessThan(300);
    await expect
      .poll(() => live.events.at(-1))
      .toMatchObject({ event: 'end', data: { reason: 'share_revoked' } });
    await live.ended;
    expect((await follow(`/api/v1/live/rounds/${round.id}?share=${share.body.token}`)).status).toBe(
      404,
    );
  });

  it('is nobody else’s to see or to write', async () => {
    const stranger = await newGolfer();
    expect((await stranger.as('GET', `/api/v1/rounds/${round.id}`)).status).toBe(403);
    expect((await stranger.as('PUT', `${holes(0)}/1`, { strokes: 4 })).status).toBe(403);
    expect((await friend.as('PUT', `${holes(0)}/1`, { strokes: 4 })).status).toBe(403);
    expect((await friend.as('PUT', `${holes(1)}/1`, { strokes: 3 })).status).toBe(200);
  });

  it('counts for handicap-less members, boards and achievements once it is finished', async () => {
    for (let hole = 1; hole <= 18; hole++) {
      const replies = await Promise.all([
        owner.as('PUT', `${holes(0)}/${hole}`, { strokes: 4, putts: 2 }),
        friend.as('PUT', `${holes(1)}/${hole}`, { strokes: 3, putts: 1 }),
        marker.as('PUT', `${holes(2)}/${hole}`, { strokes: 5 }),
      ]);
      expect(replies.map(({ status }) => status)).toEqual([200, 200, 200]);
    }
    expect((await owner.as('POST', `/api/v1/rounds/${round.id}/finish`)).status).toBe(200);
    const handicap = await friend.as('GET', '/api/v1/handicaps/me');
    expect(handicap.body).toMatchObject({ label: 'estimated', official: false, index: null });
    const board = async () =>
      (
        await friend.as<{ own: { value: number } | null }>(
          'GET',
          `/api/v1/leaderboards/${courseId}.gross.all`,
        )
      ).body.own?.value;
    await expect.poll(board, { timeout: HEALING_MS }).toBeLessThan(0);
    const earned = async () =>
      (
        await friend.as<{ items: { kind: string }[] }>('GET', '/api/v1/achievements/me')
      ).body.items.map(({ kind }) => kind);
    await expect
      .poll(earned, { timeout: HEALING_MS })
      .toEqual(expect.arrayContaining(['first_birdie', 'broke_70', 'birdie_streak']));
    const kinds = await earned();
    // The topic may repeat an event, never announce one thing in two events.
    const announced = (records: TopicRecord[]) => {
      const own = records.filter(({ key }) => key === friend.userId);
      return [...new Map(own.map(({ event }) => [event.id, String(event.data['kind'])])).values()];
    };
    const records = await readTopic(
      'golf.achievement',
      (some) => announced(some).length >= kinds.length,
    );
    expect(announced(records).toSorted()).toEqual(kinds.toSorted());
  });

  it('keeps its scores when a player is erased, but not the name', async () => {
    const club = () => owner.as<{ figures: unknown }>('GET', '/api/v1/analytics/club');
    const before = await club();
    expect(before.status).toBe(200);
    const erased = await friend.as('DELETE', '/api/v1/auth/account');
    expect(erased.status).toBeLessThan(300);
    const login = await call('POST', '/api/v1/auth/login', { body: friend.account });
    expect(login.status).toBe(401);
    const player = async () => {
      const { body } = await owner.as<Card>('GET', `/api/v1/rounds/${round.id}`);
      return body.players.find(({ userId }) => userId === friend.userId);
    };
    await expect.poll(async () => (await player())?.name, { timeout: HEALING_MS }).toBeNull();
    expect((await player())?.strokes).toBe(54);
    expect((await club()).body.figures).toEqual(before.body.figures);
    const left = await query('auth', 'SELECT 1 FROM account WHERE id = $1', [friend.userId]);
    expect(left).toEqual([]);
  });
});

function changeOf(events: LiveEvent[]): Record<string, unknown> | undefined {
  return events.find(({ event }) => event === 'change')?.data;
}
