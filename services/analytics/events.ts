import { Type } from 'typebox';
import { defineEvent } from '@golfroundpro/shared/events/define-event.ts';
import { KINDS } from './domain/achievements.ts';

/** The topic of achievements; the key is the user's id. */
export const ACHIEVEMENT_TOPIC = 'golf.achievement';

const Id = Type.String({ format: 'uuid' });

const data = Type.Object({
  userId: Id,
  kind: Type.Enum([...KINDS]),
  subject: Type.Union([Id, Type.Null()], {
    description: 'The round of a personal best; null for what is earned once',
  }),
  roundId: Id,
  playedOn: Type.String({ format: 'date' }),
  revision: Type.Integer({
    minimum: 1,
    description: 'Of this user, kind and subject: the highest holds',
  }),
});

const example = {
  userId: '0198c0de-0000-7000-8000-0000000000aa',
  kind: 'first_birdie' as const,
  subject: null,
  roundId: '0198c0de-0000-7000-8000-000000000001',
  playedOn: '2026-05-02',
  revision: 1,
};

export const ACHIEVEMENT_UNLOCKED = defineEvent({
  type: 'golf.analytics.AchievementUnlocked.v1',
  topic: ACHIEVEMENT_TOPIC,
  summary: 'A member unlocked an achievement, or another round carries it from now on',
  data,
  example,
});

export const ACHIEVEMENT_REVOKED = defineEvent({
  type: 'golf.analytics.AchievementRevoked.v1',
  topic: ACHIEVEMENT_TOPIC,
  summary: 'A change of a round took an achievement back',
  data,
  example: { ...example, revision: 2 },
});

/** Every event this service produces. */
export const ACHIEVEMENT_EVENTS = [ACHIEVEMENT_UNLOCKED, ACHIEVEMENT_REVOKED];
