import type { Pool } from 'pg';
import { Type } from 'typebox';
import { makeEventReader, readsData } from '@golfroundpro/shared/events/event-reader.ts';
import type { Upstream } from '@golfroundpro/shared/http/upstream.ts';
import { defineTaker } from '@golfroundpro/shared/retry/taker.ts';

interface Updated {
  userId: string;
  isNamed: boolean;
}

/** `by` is in what member tells alone: what auth of an earlier release told is known to it. */
const Data = Type.Object({
  userId: Type.String({ format: 'uuid' }),
  changed: Type.Array(Type.String()),
  by: Type.Optional(Type.String()),
});

const read = makeEventReader<Updated>('golf.user', {
  UserUpdated: {
    v1: readsData(Data, ({ userId, changed, by }) => ({
      userId,
      isNamed: by !== undefined && changed.includes('name'),
    })),
  },
});

const GIVEN = `
  SELECT id AS "userId", name, named_at AS at FROM member
  WHERE id = ANY($1) AND named_at IS NOT NULL AND name IS NOT NULL`;

/** Names that were given in the books are the account's too: auth is told them, as no event has any. */
export const givenNames = ({ pool, auth }: { pool: Pool; auth: Upstream }) =>
  defineTaker({
    topic: 'user.updated',
    read,
    apply: async (events) => {
      const named = events.filter(({ fact }) => fact.isNamed).map(({ fact }) => fact.userId);
      if (named.length === 0) return;
      const { rows: names } = await pool.query(GIVEN, [named]);
      if (names.length > 0) await auth.postJson('/internal/accounts/names', { names });
    },
  });
