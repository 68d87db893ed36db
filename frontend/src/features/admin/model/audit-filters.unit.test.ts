import { describe, expect, it } from 'vitest';
import { toAuditFilters, toInstants } from './audit-filters.ts';

describe('audit filters', () => {
  it('takes from an address what makes sense, and nothing else', () => {
    expect(
      toAuditFilters({ user: 'u1', action: 'login.refused', from: '2026-05-09', to: '2026-05-10' }),
    ).toEqual({ userId: 'u1', action: 'login.refused', from: '2026-05-09', to: '2026-05-10' });
    expect(toAuditFilters({ user: ['a'], action: 'drop', from: 'x', to: null })).toEqual({
      userId: '',
      action: '',
      from: '',
      to: '',
    });
  });

  it('reaches from the start of the first day to the end of the last, where the admin is', () => {
    const filters = toAuditFilters({ from: '2026-05-09', to: '2026-05-31' });
    expect(toInstants(filters)).toEqual({
      from: new Date(2026, 4, 9).toISOString(),
      to: new Date(2026, 5, 1).toISOString(),
    });
    expect(toInstants(toAuditFilters({}))).toEqual({});
  });
});
