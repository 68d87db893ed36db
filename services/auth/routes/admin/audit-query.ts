import { Type, type Static } from 'typebox';
import { Id } from '@golfroundpro/shared/http/schemas.ts';
import { AUDIT_ACTIONS } from '../../audit/audit-action.ts';
import type { AuditFilter } from '../../audit/export-audit.ts';
import { Time } from '../../schemas.ts';

export const Action = Type.Enum([...AUDIT_ACTIONS]);

/** What of the audit log is looked for: from a time on, to before another. */
export const AuditFilterQuery = Type.Object({
  userId: Type.Optional(Id),
  action: Type.Optional(Action),
  from: Type.Optional(Time),
  to: Type.Optional(Time),
});

/** The same as the database is asked. */
export function toFilter(query: Static<typeof AuditFilterQuery>): AuditFilter {
  const { userId, action, from, to } = query;
  const time = (text: string | undefined) => (text === undefined ? undefined : new Date(text));
  return { userId, action, from: time(from), to: time(to) };
}

/** What an entry says of who looked at the log: of whom they read is not said to be done to them. */
export function lookedFor({ userId, action, from, to }: Static<typeof AuditFilterQuery>) {
  return { of: userId, action, from, to };
}
