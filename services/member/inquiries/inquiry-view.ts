import type { Pool, PoolClient } from 'pg';
import { Type, type Static } from 'typebox';
import { Id, OrNull } from '@golfroundpro/shared/http/schemas.ts';

const Time = Type.String({ format: 'date-time' });

/** Open until it is answered; closed when nothing more is to be said. */
export const STATES = ['open', 'answered', 'closed'] as const;

/** An inquiry, as whoever wrote it and staff see it. */
export const InquiryView = Type.Object({
  id: Id,
  userId: Id,
  name: OrNull(Type.String({ description: 'Of who asks, as the books have it' })),
  state: Type.Enum([...STATES]),
  ...{ subject: Type.String(), text: Type.String(), answer: OrNull(Type.String()) },
  ...{ createdAt: Time, answeredAt: OrNull(Time), closedAt: OrNull(Time) },
});

export type InquiryState = (typeof STATES)[number];
type InquiryRow = Omit<Static<typeof InquiryView>, 'createdAt' | 'answeredAt' | 'closedAt'> &
  Record<'createdAt', Date> &
  Record<'answeredAt' | 'closedAt', Date | null>;

export const EXAMPLE_INQUIRY: Static<typeof InquiryView> = {
  id: '0198c0de-0000-7000-8000-000000000031',
  userId: '0198c0de-0000-7000-8000-0000000000aa',
  name: 'Moira Fraser',
  state: 'answered',
  subject: 'A locker',
  text: 'Is one of the lockers by the door free?',
  answer: 'Number 12 is yours from Monday.',
  createdAt: '2026-11-28T02:00:00.000Z',
  answeredAt: '2026-11-28T09:12:00.000Z',
  closedAt: null,
};

export const INQUIRY_COLUMNS = `id, user_id AS "userId",
  (SELECT name FROM member WHERE member.id = inquiry.user_id) AS name, state, subject, text, answer,
  created_at AS "createdAt", answered_at AS "answeredAt", closed_at AS "closedAt"`;

/** A page of inquiries, the newest first. */
export async function readInquiries(
  database: Pool | PoolClient,
  {
    userId,
    state,
    before,
    limit,
  }: {
    userId?: string | undefined;
    state?: InquiryState | undefined;
    before?: string | undefined;
    limit: number;
  },
): Promise<InquiryRow[]> {
  const values: unknown[] = [];
  const bind = (value: unknown) => `$${values.push(value)}`;
  const where = [
    'true',
    ...(userId === undefined ? [] : [`user_id = ${bind(userId)}`]),
    ...(state === undefined ? [] : [`state = ${bind(state)}`]),
    ...(before === undefined ? [] : [`id < ${bind(before)}`]),
  ];
  const text = `SELECT ${INQUIRY_COLUMNS} FROM inquiry WHERE ${where.join(' AND ')}
    ORDER BY id DESC LIMIT ${bind(limit)}`;
  return (await database.query<InquiryRow>(text, values)).rows;
}
