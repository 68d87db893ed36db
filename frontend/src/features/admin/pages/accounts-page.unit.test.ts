// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/vue';
import { afterEach, describe, expect, it } from 'vitest';
import type { ListedAccount } from '../../../lib/api/schema.ts';
import { checkComponents, expectAccessible } from '../../../testing/component-checks.ts';
import { renderPage } from '../../../testing/render-part.ts';
import { problem, stubApi } from '../../../testing/stub-api.ts';
import { stubDialogs } from '../../../testing/stub-dialogs.ts';
import { chooseLanguage } from '../../../lib/words/language.ts';
import AccountsPage from './accounts-page.vue';

checkComponents();
stubDialogs();
afterEach(() => chooseLanguage('en'));

const LIST = 'GET /api/v1/auth/accounts';
const MOIRA: ListedAccount = {
  userId: 'u1',
  name: 'Moira Fraser',
  email: 'moira@club.example',
  emailVerified: false,
  roles: ['golfer', 'coach'],
  totp: true,
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

  it('changes roles, and keeps that everybody is a golfer', async () => {
    const sent = stubApi({
      [LIST]: () => listed(),
      'PUT /api/v1/auth/accounts/u1/roles': () => Response.json(MOIRA),
    });
    const view = await renderAccounts();
    await tap('Manage Moira Fraser');
    const coach = screen.getByLabelText<HTMLInputElement>('Coach');
    expect(coach.checked).toBe(true);
    await expectAccessible(view.container);
    await fireEvent.click(coach);
    await fireEvent.click(screen.getByLabelText('Staff'));
    await tap('Save roles');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(sent.find((one) => one.route.startsWith('PUT'))?.body).toEqual({
      roles: ['golfer', 'staff'],
    });
    await waitFor(() => expect(sent.filter((one) => one.route === LIST)).toHaveLength(2));
  });

  it('says why roles were not changed', async () => {
    stubApi({
      [LIST]: () => listed(),
      'PUT /api/v1/auth/accounts/u1/roles': () => problem(409, 'last_admin'),
    });
    await renderAccounts();
    await tap('Manage Moira Fraser');
    await tap('Save roles');
    expect((await screen.findByRole('alert')).textContent).toMatch('needs one admin');
    expect(screen.getByRole('dialog', { name: 'Moira Fraser' })).toBeTruthy();
  });

  it.each([
    ['Reset authenticator', 'Reset it', 'POST /api/v1/auth/accounts/u1/totp-resets'],
    ['End all sessions', 'End them', 'DELETE /api/v1/auth/accounts/u1/sessions'],
  ])('%s: once that is confirmed', async (label, confirm, route) => {
    const sent = stubApi({
      [LIST]: () => listed(),
      [route]: () => new Response(null, { status: 204 }),
    });
    await renderAccounts();
    await tap('Manage Moira Fraser');
    await tap(label);
    expect(sent.some((one) => one.route === route)).toBe(false);
    await tap(confirm);
    await waitFor(() => expect(sent.some((one) => one.route === route)).toBe(true));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('keeps how somebody showed who they are', async () => {
    const route = 'POST /api/v1/auth/accounts/u1/totp-resets';
    const sent = stubApi({
      [LIST]: () => listed(),
      [route]: () => new Response(null, { status: 204 }),
    });
    const view = await renderAccounts();
    await tap('Manage Moira Fraser');
    await tap('Reset authenticator');
    await expectAccessible(view.container);
    await fireEvent.click(screen.getByLabelText('I know them, and they stood before me'));
    await tap('Reset it');
    await waitFor(() => expect(sent.some((one) => one.route === route)).toBe(true));
    const reset = sent.find((one) => one.route === route);
    expect(reset?.body).toEqual({ evidence: 'known_in_person' });
  });

  it('leads to what was done with an account', async () => {
    stubApi({ [LIST]: () => listed() });
    await renderAccounts();
    await tap('Manage Moira Fraser');
    const link = await screen.findAllByRole('link', { name: 'Audit log' });
    expect(link.at(-1)?.getAttribute('href')).toBe('/admin/audit?user=u1&name=Moira+Fraser');
  });

  it('speaks Thai', async () => {
    chooseLanguage('th');
    stubApi({ [LIST]: () => listed() });
    const view = await renderAccounts();
    await screen.findByRole('button', { name: 'จัดการ Moira Fraser' });
    expect(screen.getByText('นักกอล์ฟ, ผู้ฝึกสอน')).toBeTruthy();
    await expectAccessible(view.container);
  });
});
