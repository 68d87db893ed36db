import { api } from '../../../lib/api/client.ts';
import type { AnswerOf, paths } from '../../../lib/api/schema.ts';
import type { PeopleFilters } from '../model/people-filters.ts';
import { meant, told } from './people-api.ts';

const BULK = '/api/v1/users/bulk';
const ONE = '/api/v1/users/bulk/{operationId}';

type BulkAnswer = AnswerOf<paths[typeof ONE]['get']>['data'];
export type BulkOperation = BulkAnswer['operation'];
export type BulkRow = BulkAnswer['items'][number];
export type BulkAction = BulkOperation['action'];

/** Whom a change means: those named, or all whom the filters meant when they were looked at. */
export type BulkSelection =
  { userIDs: string[] } | { filters: PeopleFilters; until: string; except: string[] };

/** Begins a change of many. */
export function beginBulk(
  action: BulkAction,
  selection: BulkSelection,
  reason: string,
): Promise<BulkOperation> {
  const body = { action, reason, selection: sent(selection) };
  return told(api.POST(BULK, { body }));
}

/** The changes of many, the newest first. */
export const listBulks = (cursor?: string) =>
  told(api.GET(BULK, { params: { query: { cursor } } }));

/** How far a change is. */
export async function getBulk(operationId: string): Promise<BulkOperation> {
  const params = { path: { operationId }, query: { limit: 1 } };
  return (await told(api.GET(ONE, { params }))).operation;
}

/** What came of each person: of all, or of whom it changed or did not. */
export function listBulkRows(operationId: string, changed?: boolean, cursor?: string) {
  const params = { path: { operationId }, query: { changed, cursor } };
  return told(api.GET(ONE, { params }));
}

/** Begins the change that brings back what another one changed. */
export function undoBulk(operationId: string, reason: string): Promise<BulkOperation> {
  const params = { path: { operationId } };
  return told(api.POST('/api/v1/users/bulk/{operationId}/undo', { params, body: { reason } }));
}

function sent(selection: BulkSelection) {
  if ('userIDs' in selection) return selection;
  const { filters, until, except } = selection;
  return { filter: meant(filters), until, ...(except.length > 0 ? { except } : {}) };
}
