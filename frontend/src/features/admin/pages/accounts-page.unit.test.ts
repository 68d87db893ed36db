// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/vue';
import { afterEach, describe, expect, it } from 'vitest';
import type { ListedAccount } from '../../../lib/api/schema.ts';
import { checkComponents, expectAccessible } from '../../../testing/component-checks.ts';
import { renderPage } from '../../../testing/render-part.ts';
import { stubApi } from '../../../testing/stub-api.ts';
import { chooseLanguage } from '../../../lib/words/language.ts';
import AccountsPage from './accounts-page.vue';

checkComponents();
afterEach(() => chooseLanguage('en'));

const LIST = 'GET /api/v1/auth/accounts';
const MOIRA: ListedAccount = {
  userId: 'u1',
  name: 'Moira Fraser',
  email: 'moira@club.example',
  emailVerified: false,
  roles: ['golfer', 'coach'],
  totp: true,
  suspendedAt: null,
  createdAt: '2026-05-02T08:00:00Z',
};
const listed = (nextCursor: string | null = null) => Response.json({ items: [MOIRA], nextCursor });

const renderAccounts = (query = '') => renderPage(AccountsPage, `/admin${query}`);
const tap = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }));

describe('the page of accounts', () => {
  it('searches by what the address says, and asks for another search', async () => {
    const queries: string[] = [];
    stubApi({
      [LIST]: (_, request) => {
        queries.push(new URL(request.url).search);
        return listed();
      },
    });
    const view = await renderAccounts('?search=moira&role=coach');
    await waitFor(() => expect(queries.at(-1)).toBe('?search=moira&role=coach'));
    await screen.findByText('moira@club.example · not verified');
    await expectAccessible(view.container);
    await fireEvent.update(screen.getByLabelText('Name or email'), 'fraser');
    await fireEvent.update(screen.getByLabelText('Role'), '');
    await tap('Search');
    await waitFor(() => expect(view.router.currentRoute.value.query).toEqual({ search: 'fraser' }));
    await waitFor(() => expect(queries.at(-1)).toBe('?search=fraser'));
  });

  it('leads to each of them, and says who is suspended', async () => {
    const suspended = { ...MOIRA, suspendedAt: '2026-05-03T08:00:00Z' };
    stubApi({ [LIST]: () => Response.json({ items: [suspended], nextCursor: null }) });
    await renderAccounts();
    const link = await screen.findByRole('link', { name: 'Manage Moira Fraser' });
    expect(link.getAttribute('href')).toBe('/admin/accounts/u1');
    expect(screen.getByText(/^suspended since 3 May 2026/)).toBeTruthy();
  });

  it('speaks Thai', async () => {
    chooseLanguage('th');
    stubApi({ [LIST]: () => listed() });
    const view = await renderAccounts();
    await screen.findByRole('link', { name: 'จัดการ Moira Fraser' });
    expect(screen.getByText('นักกอล์ฟ, ผู้ฝึกสอน')).toBeTruthy();
    await expectAccessible(view.container);
  });
});
