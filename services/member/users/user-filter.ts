import { Type, type Static, type TObject } from 'typebox';
import { Id } from '@golfroundpro/shared/http/schemas.ts';
import { CATEGORIES } from '../domain/categories.ts';
import { emailKey, nameKey } from '../domain/search-key.ts';
import { STATUSES } from '../domain/standing.ts';

const Prefix = (of: string) =>
  Type.String({
    pattern: '^[^\\u0000]*$',
    maxLength: 200,
    description: `What the ${of} begins with; case does not matter`,
  });

/** Which people are meant; every part narrows it. Who is deleted or erased is meant only where their status is asked for. */
export const UserFilter = {
  userID: Type.Optional(Id),
  name: Type.Optional(Prefix('name')),
  email: Type.Optional(Prefix('e-mail')),
  status: Type.Optional(Type.Enum([...STATUSES])),
  category: Type.Optional(Type.Enum([...CATEGORIES])),
  from: Type.Optional(
    Type.String({ format: 'date', description: 'The first day of registration, in UTC' }),
  ),
  to: Type.Optional(Type.String({ format: 'date', description: 'The last one' })),
  attribute: Type.Optional(
    Type.String({
      pattern: '^[a-z][a-z0-9_]{0,31}:[^\\u0000]{0,200}$',
      description: 'An attribute and its value: locker:12',
    }),
  ),
};

export type UserFilter = Static<TObject<typeof UserFilter>>;

type Bind = (value: unknown) => string;

/** It is behind every text that a key can be. */
const LAST = '\u{10ffff}';

/** The filter as conditions on `member m`. */
export function conditionsOf(filter: UserFilter, bind: Bind): string[] {
  const { userID, name, email, status, category, from, to, attribute } = filter;
  return [
    status === undefined ? `m.status NOT IN ('deleted', 'erased')` : `m.status = ${bind(status)}`,
    ...(userID === undefined ? [] : [`m.id = ${bind(userID)}`]),
    ...(name === undefined ? [] : [beginsWith('m.name_key', nameKey(name), bind)]),
    ...(email === undefined ? [] : [beginsWith('m.email_key', emailKey(email), bind)]),
    ...(category === undefined ? [] : [`m.category = ${bind(category)}`]),
    ...(from === undefined ? [] : [`m.registered_at >= ${dayOf(from, bind)}`]),
    ...(to === undefined ? [] : [`m.registered_at < ${dayOf(to, bind)} + interval '1 day'`]),
    ...(attribute === undefined ? [] : [`m.attributes @> ${bind(asObject(attribute))}::jsonb`]),
  ];
}

/** A range: an index serves it whatever plan is kept. */
function beginsWith(column: string, prefix: string, bind: Bind): string {
  return `(${column} >= ${bind(prefix)} AND ${column} < ${bind(prefix + LAST)})`;
}

function dayOf(date: string, bind: Bind): string {
  return `${bind(`${date}T00:00:00Z`)}::timestamptz`;
}

function asObject(attribute: string): string {
  const at = attribute.indexOf(':');
  return JSON.stringify({ [attribute.slice(0, at)]: attribute.slice(at + 1) });
}
