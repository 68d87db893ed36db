import type { BulkOperation } from '../api/bulk-api.ts';

/** A change of many that has ended, for tests. */
export const makeBulk = (given: Partial<BulkOperation> = {}): BulkOperation => ({
  operationId: '0198c0de-0000-7000-8000-000000000077',
  action: { type: 'category', to: 'junior' },
  reason: 'Of age since June',
  by: '0198c0de-0000-7000-8000-0000000000bb',
  undoes: null,
  undoneBy: null,
  ...{ total: 4312, done: 4312, changed: 4310 },
  createdAt: '2026-11-28T02:00:00.000Z',
  endedAt: '2026-11-28T02:00:20.000Z',
  undoUntil: new Date(Date.now() + 86_400_000).toISOString(),
  ...given,
});
