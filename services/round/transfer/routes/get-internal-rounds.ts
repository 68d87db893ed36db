import { Readable } from 'node:stream';
import { Type } from 'typebox';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import type { RoundContext } from '../../context.ts';
import { exportCsv, exportJson } from '../stream-export.ts';

/** GET /internal/players/:userId/rounds: the file of a person's rounds, for the service that makes it for them. */
export const getInternalRounds = ({ pool }: RoundContext) =>
  defineRoute({
    method: 'get',
    path: '/internal/players/:userId/rounds',
    summary: 'All rounds of a user as a file, for services',
    auth: 'service',
    internal: true,
    params: Type.Object({ userId: Type.String({ format: 'uuid' }) }),
    query: Type.Object({ format: Type.Enum(['csv', 'json']) }, { additionalProperties: false }),
    responses: { 200: null },
    errors: ['database_unavailable'],
    handler: ({ params, query }) => {
      const isCsv = query.format === 'csv';
      const texts = isCsv ? exportCsv : exportJson;
      return Promise.resolve({
        status: 200,
        headers: { 'content-type': isCsv ? 'text/csv; charset=utf-8' : 'application/json' },
        stream: Readable.from(texts(pool, params.userId)),
      });
    },
  });
