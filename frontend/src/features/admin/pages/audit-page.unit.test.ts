// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/vue';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { AuditEntry } from '../../../lib/api/schema.ts';
import * as saving from '../../../lib/save-file.ts';
import { checkComponents, expectAccessible } from '../../../testing/component-checks.ts';
import { renderPage } from '../../../testing/render-part.ts';
import { stubApi } from '../../../testing/stub-api.ts';
import { chooseLanguage } from '../../../lib/words/language.ts';
import AuditPage from './audit-page.vue';

checkComponents();
afterEach(() => chooseLanguage('en'));

const LIST = 'GET /api/v1/auth/audit';
const makeEntry = (
  id: string,
  action: AuditEntry['action'],
  actorId: string | null,
  userName: string | null = 'Moira Fraser',
): AuditEntry => ({
  id,
  at: '2026-05-02T08:00:00Z',
  action,
  actorId,
  actorName: actorId && 'Iain Reid',
  userId: 'u1',
  userName,
  address: '203.0.113.7',
  device: 'Firefox on Linux',
  detail: { code: 'x' },
});

const renderAudit = (query = '') => renderPage(AuditPage, `/admin/audit${query}`);

/** What stands in the cells of a row. */
const cellsOf = (row: HTMLElement) =>
  within(row)
    .getAllByRole('cell')
    .map(({ textContent }) => textContent?.trim());

describe('the audit log', () => {
  it('says who did what to whom, when and from where, and goes on', async () => {
    const queries: URLSearchParams[] = [];
    stubApi({
      [LIST]: (_, request) => {
        const query = new URL(request.url).searchParams;
        queries.push(query);
        return query.has('cursor')
          ? Response.json({
              items: [makeEntry('1', 'login.refused', null, null)],
              nextCursor: null,
            })
          : Response.json({ items: [makeEntry('2', 'totp.reset', 'a1')], nextCursor: '2' });
      },
    });
    const view = await renderAudit('?user=u1&name=Moira+Fraser&from=2026-05-01');
    await screen.findByText(/^Only what was done to Moira Fraser\./);
    await waitFor(() => expect(queries.at(-1)?.get('userId')).toBe('u1'));
    const [, first] = await screen.findAllByRole('row');
    expect(cellsOf(first!)).toEqual([
      expect.stringMatching(/^2 May 2026/),
      expect.stringMatching(/^Authenticator reset/),
      'Iain Reid',
      'Moira Fraser',
      '203.0.113.7 · Firefox on Linux',
    ]);
    await expectAccessible(view.container);
    await fireEvent.click(screen.getByRole('button', { name: 'Show more' }));
    await screen.findByText('nobody known');
    expect(screen.getByRole('link', { name: 'an erased account' })).toBeTruthy();
    expect(queries.at(-1)?.get('cursor')).toBe('2');
    expect(queries.at(-1)?.get('userId')).toBe('u1');
    expect(queries.at(-1)?.get('from')).toBe(new Date(2026, 4, 1).toISOString());
    expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull();
  });

  it('asks for what is chosen', async () => {
    stubApi({ [LIST]: () => Response.json({ items: [], nextCursor: null }) });
    const { router } = await renderAudit();
    await screen.findByText('Nothing of that kind happened');
    await fireEvent.update(screen.getByLabelText('What'), 'roles.changed');
    await fireEvent.click(screen.getByRole('button', { name: 'Show' }));
    await waitFor(() =>
      expect(router.currentRoute.value.query).toEqual({ action: 'roles.changed' }),
    );
  });

  it('is taken along as a file, of what is looked for', async () => {
    const save = vi.spyOn(saving, 'saveFile').mockReturnValue();
    const queries: string[] = [];
    stubApi({
      [LIST]: () => Response.json({ items: [], nextCursor: null }),
      'GET /api/v1/auth/audit/export': (_, request) => {
        queries.push(new URL(request.url).search);
        return new Response('id,at\r\n');
      },
    });
    await renderAudit('?action=totp.reset');
    await fireEvent.click(await screen.findByRole('button', { name: 'Export as CSV' }));
    await waitFor(() => expect(save).toHaveBeenCalledOnce());
    expect(save.mock.calls[0]?.[1]).toBe('audit.csv');
    expect(queries).toEqual(['?action=totp.reset&format=csv']);
  });

  it('speaks Thai', async () => {
    chooseLanguage('th');
    const items = [makeEntry('2', 'totp.reset', 'a1')];
    stubApi({ [LIST]: () => Response.json({ items, nextCursor: null }) });
    const view = await renderAudit();
    await screen.findByRole('cell', { name: /^แอปยืนยันตัวตนถูกรีเซ็ต/ });
    await expectAccessible(view.container);
  });
});
