import { Readable } from 'node:stream';
import { Type } from 'typebox';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import type { RoundContext } from '../../context.ts';
import { exportCsv, exportJson } from '../stream-export.ts';
import { TransferFile } from '../transfer-format.ts';
import { EXAMPLE_FILE } from './examples.ts';

/** GET /api/v1/rounds/export: everything the caller owns or plays in, streamed by date of play. */
export const exportRounds = (context: RoundContext) =>
  defineRoute({
    method: 'get',
    path: '/api/v1/rounds/export',
    summary: 'All your rounds as a file: JSON without loss, or CSV for a spreadsheet',
    auth: 'user',
    permission: 'rounds:read',
    query: Type.Object(
      { format: Type.Optional(Type.Enum(['csv', 'json'], { default: 'json' })) },
      { additionalProperties: false },
    ),
    responses: { 200: TransferFile },
    answerTypes: ['text/csv'],
    examples: { answers: { 200: EXAMPLE_FILE } },
    errors: ['database_unavailable'],
    handler: ({ query, user }) => {
      const csv = query.format === 'csv';
      const day = context.now().toISOString().slice(0, 10);
      const texts = csv ? exportCsv : exportJson;
      return Promise.resolve({
        status: 200,
        headers: {
          'content-type': csv ? 'text/csv; charset=utf-8' : 'application/json; charset=utf-8',
          'content-disposition': `attachment; filename="golf-rounds-${day}.${csv ? 'csv' : 'json'}"`,
          'cache-control': 'private, no-store',
        },
        stream: Readable.from(texts(context.pool, user.userId)),
      });
    },
  });
