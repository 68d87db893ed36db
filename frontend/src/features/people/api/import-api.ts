import { api } from '../../../lib/api/client.ts';
import type { AnswerOf, paths } from '../../../lib/api/schema.ts';
import { told } from './people-api.ts';

/** What came of a file of people, or would. */
export type ImportReport = AnswerOf<paths['/api/v1/users/import']['post']>['data'];
export type ImportRow = ImportReport['rows'][number];

/** Sends a file as it is: the club reads its charset and its columns. A dry run says what would come of it. */
export function importPeople(file: Blob, dryRun: boolean): Promise<ImportReport> {
  const call = api.POST('/api/v1/users/import', {
    params: { query: { dryRun } },
    body: file as never,
    bodySerializer: (body: unknown) => body as Blob,
    headers: { 'content-type': 'text/csv' },
  });
  return told(call);
}
