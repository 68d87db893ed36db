import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { useReadyService } from './ready-service.ts';
import { makeEventFactory, wholeRound } from './test-events.ts';
import { until } from './test-service.ts';

interface Achievements {
  items: { kind: string; subject: string | null; roundId: string; revision: number }[];
}

const { service, play } = await useReadyService();
const factory = makeEventFactory();

describe('GET /api/v1/achievements/me', () => {
  const earned = async (userId: string, wanted: string) =>
    ((await service.get(userId, '/api/v1/achievements/me')).body as Achievements).items.filter(
      ({ kind }) => kind === wanted,
    );
  const announcedTo = (userId: string) =>
    service.dapr.published
      .filter(({ topic, key }) => topic === 'golf.achievement' && key === userId)
      .map(({ event }) => event as { type: string; data: Achievements['items'][number] })
      .filter(({ data }) => data.kind === 'first_birdie');

  it('announces once, revokes what an edit un-earns, and says nothing while the round is open', async () => {
    const userId = randomUUID();
    const [started, first, ...rest] = wholeRound(factory, userId, { strokes: 6 });
    const birdie = { ...first!, data: { ...first!.data, strokes: 3 } };
    const { roundId, playerId } = first!.data as { roundId: string; playerId: string };
    await play([started!, birdie, ...rest]);
    await until(async () =>
      expect(await earned(userId, 'first_birdie')).toMatchObject([
        { kind: 'first_birdie', subject: null, roundId, revision: 1 },
      ]),
    );
    await play([started!, birdie, ...rest]);
    await play([factory.reopened(roundId, 100)]);
    await play([factory.scored(roundId, { playerId, hole: 1, strokes: 4, holeVersion: 2 })]);
    expect(await earned(userId, 'first_birdie')).toHaveLength(1);
    await play([factory.finished(roundId, 101)]);
    await until(async () => expect(await earned(userId, 'first_birdie')).toEqual([]));
    await until(async () =>
      expect(announcedTo(userId).map(({ type }) => type)).toEqual([
        'golf.analytics.AchievementUnlocked.v1',
        'golf.analytics.AchievementRevoked.v1',
      ]),
    );
    expect(announcedTo(userId)[1]!.data).toEqual({
      userId,
      kind: 'first_birdie',
      subject: null,
      roundId,
      playedOn: '2026-05-02',
      revision: 2,
    });
  });

  it('names the round of a personal best', async () => {
    const [userId, courseId] = [randomUUID(), randomUUID()];
    await play(wholeRound(factory, userId, { courseId, strokes: 7, playedOn: '2026-05-01' }));
    const better = wholeRound(factory, userId, { courseId, strokes: 6, playedOn: '2026-05-02' });
    await play(better);
    const roundId = better[0]!.subject;
    await until(async () =>
      expect(await earned(userId, 'personal_best')).toMatchObject([
        { kind: 'personal_best', subject: roundId, roundId },
      ]),
    );
  });
});
