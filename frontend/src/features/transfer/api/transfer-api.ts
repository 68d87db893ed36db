import { api, unwrap } from '../../../lib/api/client.ts';
import type { AnswerOf, paths } from '../../../lib/api/schema.ts';
import type { FileFormat } from '../model/outline-file.ts';

/** What became of each row of a file. */
export type ImportReport = AnswerOf<paths['/api/v1/rounds/import']['post']>;
export type ReportedRow = ImportReport['report'][number];

/** All rounds of the player, as a file. */
export function exportRounds(format: FileFormat): Promise<Blob> {
  const params = { query: { format } };
  return unwrap(api.GET('/api/v1/rounds/export', { params, parseAs: 'blob' }));
}

/** Sends a file as it is: the club reads its charset and its columns. */
export function importRounds(file: Blob, format: FileFormat): Promise<ImportReport> {
  return unwrap(
    api.POST('/api/v1/rounds/import', {
      body: file as never,
      bodySerializer: (body: unknown) => body as Blob,
      headers: { 'content-type': format === 'csv' ? 'text/csv' : 'application/json' },
    }),
  );
}
