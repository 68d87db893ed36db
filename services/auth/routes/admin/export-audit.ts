import { Readable } from 'node:stream';
import { Type } from 'typebox';
import { callerOf } from '@golfroundpro/shared/http/caller.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import { appendAudit } from '../../audit/append-audit.ts';
import { auditCsv, auditNdjson } from '../../audit/export-audit.ts';
import type { AuthContext } from '../../context.ts';
import { AuditFilterQuery, lookedFor, toFilter } from './audit-query.ts';

const ExportQuery = Type.Object(
  { format: Type.Enum(['csv', 'ndjson']), ...AuditFilterQuery.properties },
  { additionalProperties: false },
);

const FORMATS = {
  csv: { type: 'text/csv; charset=utf-8', write: auditCsv },
  ndjson: { type: 'application/x-ndjson', write: auditNdjson },
};

/** GET /api/v1/auth/audit/export: all that fits, as a file; that it left is an entry too. */
export const exportAudit = (context: AuthContext) =>
  defineRoute({
    method: 'get',
    path: '/api/v1/auth/audit/export',
    summary: 'The audit log as a file, the newest first: CSV, or JSON a line each',
    auth: 'user',
    permission: 'audit:read',
    stepUp: true,
    query: ExportQuery,
    responses: { 200: null },
    answerTypes: ['text/csv', 'application/x-ndjson'],
    errors: ['database_unavailable'],
    handler: async ({ query, user: { userId: actorId }, request }) => {
      const { pool } = context;
      const { format } = query;
      const caller = callerOf(request);
      const detail = { format, ...lookedFor(query) };
      const action = 'audit.exported';
      await appendAudit(pool, { action, actorId, userId: null, caller, detail });
      const { type, write } = FORMATS[format];
      return {
        status: 200,
        headers: {
          'content-type': type,
          'content-disposition': `attachment; filename="audit.${format}"`,
        },
        stream: Readable.from(write(pool, toFilter(query))),
      };
    },
  });
