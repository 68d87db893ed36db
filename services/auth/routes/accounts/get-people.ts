import { Type } from 'typebox';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import { Id } from '@golfroundpro/shared/http/schemas.ts';
import type { AuthContext } from '../../context.ts';
import { readPeople } from '../../db/read-people.ts';

const Person = Type.Object({ userId: Id, name: Type.String(), email: Type.String() });

/** POST /internal/accounts/people: what member keeps a copy of, once it is told that it is another. */
export const getPeople = ({ pool }: AuthContext) =>
  defineRoute({
    method: 'post',
    path: '/internal/accounts/people',
    summary: 'The names and e-mails of accounts',
    auth: 'service',
    callers: ['member'],
    internal: true,
    body: Type.Object(
      { userIds: Type.Array(Id, { maxItems: 20 }) },
      { additionalProperties: false },
    ),
    responses: { 200: Type.Object({ people: Type.Array(Person) }) },
    errors: ['database_unavailable'],
    handler: async ({ body }) => ({
      status: 200,
      body: { people: await readPeople(pool, body.userIds) },
    }),
  });
