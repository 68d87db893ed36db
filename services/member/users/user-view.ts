import type { Pool, PoolClient } from 'pg';
import { Type, type Static } from 'typebox';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import { Id, OrNull } from '@golfroundpro/shared/http/schemas.ts';
import { CATEGORIES } from '../domain/categories.ts';
import { STATUSES } from '../domain/standing.ts';

const Time = Type.String({ format: 'date-time' });

/** A person of the club as staff see them. */
export const UserView = Type.Object({
  userID: Id,
  memberNumber: OrNull(Type.Integer()),
  category: Type.Enum([...CATEGORIES]),
  status: Type.Enum([...STATUSES]),
  name: OrNull(Type.String({ description: 'Null, as e-mail and telephone, of who is erased' })),
  email: OrNull(Type.String()),
  phoneNumber: OrNull(Type.String({ description: 'E.164' })),
  attributes: Type.Record(Type.String(), Type.String()),
  registeredAt: Time,
  updatedAt: Time,
  eraseAt: OrNull(
    Type.String({ format: 'date-time', description: 'Until then who is deleted can be restored' }),
  ),
});

export type UserView = Static<typeof UserView>;

export const EXAMPLE_USER: UserView = {
  userID: '0198c0de-0000-7000-8000-0000000000aa',
  memberNumber: 1204,
  category: 'full',
  status: 'active',
  name: 'Moira Fraser',
  email: 'moira@example.com',
  phoneNumber: '+66812345678',
  attributes: { locker: '12' },
  registeredAt: '2026-11-28T02:00:00.112Z',
  updatedAt: '2026-11-28T02:00:41.000Z',
  eraseAt: null,
};

/** A row of `member m` as the database gives it. */
export type UserRow = Omit<UserView, 'registeredAt' | 'updatedAt' | 'eraseAt'> & {
  registeredAt: Date;
  updatedAt: Date;
  eraseAt: Date | null;
};

export const USER_COLUMNS = `
  m.id AS "userID", m.member_number AS "memberNumber", m.category, m.status, m.name, m.email,
  m.phone_number AS "phoneNumber", m.attributes, m.registered_at AS "registeredAt",
  m.updated_at AS "updatedAt", m.erase_at AS "eraseAt"`;

/** A row as it is answered. */
export function toView(row: UserRow): UserView {
  const { userID, memberNumber, category, status, name, email, phoneNumber, attributes } = row;
  return {
    ...{ userID, memberNumber, category, status, name, email, phoneNumber, attributes },
    registeredAt: row.registeredAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    eraseAt: row.eraseAt && row.eraseAt.toISOString(),
  };
}

/** One person of the books. @throws AppError not_found */
export async function readUser(database: Pool | PoolClient, userId: string): Promise<UserRow> {
  const text = `SELECT ${USER_COLUMNS} FROM member m WHERE m.id = $1`;
  const { rows } = await database.query<UserRow>(text, [userId]);
  if (!rows[0]) throw new AppError('not_found', { detail: 'User not found' });
  return rows[0];
}
