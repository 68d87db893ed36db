import { Type } from 'typebox';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import { Id } from '@golfroundpro/shared/http/schemas.ts';
import type { AuthContext } from '../../context.ts';
import { Name } from '../../schemas.ts';

const Given = Type.Object({ userId: Id, name: Name, at: Type.String({ format: 'date-time' }) });

/** A name that the owner gave later stays. Nobody is told: whoever gave it was, by member. */
const TAKE = `
  UPDATE account a SET name = given.name, named_at = given.at
  FROM unnest($1::uuid[], $2::text[], $3::timestamptz[]) AS given (id, name, at)
  WHERE a.id = given.id AND (a.named_at IS NULL OR a.named_at < given.at)`;

/** POST /internal/accounts/names: names that staff gave in the club's books. */
export const takeNames = ({ pool }: AuthContext) =>
  defineRoute({
    method: 'post',
    path: '/internal/accounts/names',
    summary: 'Take over the names that staff gave to people who have accounts',
    auth: 'service',
    callers: ['member'],
    internal: true,
    body: Type.Object(
      { names: Type.Array(Given, { maxItems: 20 }) },
      { additionalProperties: false },
    ),
    responses: { 200: Type.Object({ taken: Type.Integer() }) },
    errors: ['database_unavailable'],
    handler: async ({ body: { names } }) => {
      const { rowCount } = await pool.query(TAKE, [
        names.map(({ userId }) => userId),
        names.map(({ name }) => name.trim()),
        names.map(({ at }) => at),
      ]);
      return { status: 200, body: { taken: rowCount ?? 0 } };
    },
  });
