// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/vue';
import { describe, expect, it } from 'vitest';
import type { AuditEntry } from '../../../lib/api/schema.ts';
import { checkComponents, expectAccessible } from '../../../testing/component-checks.ts';
import { renderPart } from '../../../testing/render-part.ts';
import { stubApi } from '../../../testing/stub-api.ts';
import { toAuditFilters } from '../model/audit-filters.ts';
import AuditPanel from './audit-panel.vue';

checkComponents();

const LIST = 'GET /api/v1/auth/audit';
const makeEntry = (id: string, action: AuditEntry['action'], actorId: string | null) => ({
  id,
  at: '2026-05-02T08:00:00Z',
  action,
  actorId,
  userId: 'u1',
  address: '203.0.113.7',
  device: 'Firefox on Linux',
  detail: { code: 'x' },
});

describe('AuditPanel', () => {
  it('says who did what to whom, when and from where, and goes on', async () => {
    const queries: URLSearchParams[] = [];
    stubApi({
      [LIST]: (_, request) => {
        const query = new URL(request.url).searchParams;
        queries.push(query);
        return query.has('cursor')
          ? Response.json({ items: [makeEntry('1', 'login.refused', null)], nextCursor: null })
          : Response.json({ items: [makeEntry('2', 'totp.reset', 'a1')], nextCursor: '2' });
      },
    });
    const filters = toAuditFilters({ user: 'u1', from: '2026-05-01' });
    const view = renderPart(AuditPanel, { props: { filters } });
    await screen.findByText('by a1 to u1');
    expect(screen.getByText(/^2 May 2026.* · 203\.0\.113\.7 · Firefox on Linux$/)).toBeTruthy();
    await expectAccessible(view.container);
    await fireEvent.click(screen.getByRole('button', { name: 'Show more' }));
    await screen.findByText('by nobody known to u1');
    expect(queries[1]?.get('cursor')).toBe('2');
    expect(queries[1]?.get('userId')).toBe('u1');
    expect(queries[1]?.get('from')).toBe(new Date(2026, 4, 1).toISOString());
    expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull();
  });

  it('asks for what is chosen', async () => {
    stubApi({ [LIST]: () => Response.json({ items: [], nextCursor: null }) });
    const view = renderPart(AuditPanel, { props: { filters: toAuditFilters({}) } });
    await screen.findByText('Nothing of that kind happened.');
    await fireEvent.update(screen.getByLabelText('What'), 'roles.changed');
    await fireEvent.click(screen.getByRole('button', { name: 'Show' }));
    const chosen = { ...toAuditFilters({}), action: 'roles.changed' };
    await waitFor(() => expect(view.emitted('filter')).toEqual([[chosen]]));
  });
});
