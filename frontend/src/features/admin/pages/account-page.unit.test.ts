// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/vue';
import { afterEach, describe, expect, it } from 'vitest';
import type { ListedAccount } from '../../../lib/api/schema.ts';
import { checkComponents, expectAccessible } from '../../../testing/component-checks.ts';
import { renderPage } from '../../../testing/render-part.ts';
import { problem, stubApi } from '../../../testing/stub-api.ts';
import { stubDialogs } from '../../../testing/stub-dialogs.ts';
import { chooseLanguage } from '../../../lib/words/language.ts';
import AccountPage from './account-page.vue';

checkComponents();
stubDialogs();
afterEach(() => chooseLanguage('en'));

const LOG = 'GET /api/v1/auth/audit';
const READ = 'GET /api/v1/auth/accounts/u1';
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
const renderAccount = () => renderPage(AccountPage, '/admin/accounts/u1');
const tap = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }));

describe('the page of one account', () => {
  it('changes roles, and keeps that everybody is a golfer', async () => {
    const sent = stubApi({
      [LOG]: () => Response.json({ items: [], nextCursor: null }),
      [READ]: () => Response.json(MOIRA),
      'PUT /api/v1/auth/accounts/u1/roles': () => Response.json(MOIRA),
    });
    const view = await renderAccount();
    const coach = await screen.findByLabelText<HTMLInputElement>('Coach');
    expect(coach.checked).toBe(true);
    await expectAccessible(view.container);
    await fireEvent.click(coach);
    await fireEvent.click(screen.getByLabelText('Staff'));
    await tap('Save roles');
    await waitFor(() => expect(sent.some((one) => one.route.startsWith('PUT'))).toBe(true));
    expect(sent.find((one) => one.route.startsWith('PUT'))?.body).toEqual({
      roles: ['golfer', 'staff'],
    });
    await waitFor(() => expect(sent.filter((one) => one.route === READ)).toHaveLength(2));
  });

  it('says why roles were not changed', async () => {
    stubApi({
      [LOG]: () => Response.json({ items: [], nextCursor: null }),
      [READ]: () => Response.json(MOIRA),
      'PUT /api/v1/auth/accounts/u1/roles': () => problem(409, 'last_admin'),
    });
    await renderAccount();
    await tap('Save roles');
    expect((await screen.findByRole('alert')).textContent).toMatch('needs one admin');
  });

  it.each([
    ['Reset authenticator', 'Reset it', 'POST /api/v1/auth/accounts/u1/totp-resets'],
    ['End all sessions', 'End them', 'DELETE /api/v1/auth/accounts/u1/sessions'],
  ])('%s: once that is confirmed', async (label, confirm, route) => {
    const sent = stubApi({
      [LOG]: () => Response.json({ items: [], nextCursor: null }),
      [READ]: () => Response.json(MOIRA),
      [route]: () => new Response(null, { status: 204 }),
    });
    await renderAccount();
    await tap(label);
    expect(sent.some((one) => one.route === route)).toBe(false);
    await tap(confirm);
    await waitFor(() => expect(sent.some((one) => one.route === route)).toBe(true));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('keeps how somebody showed who they are', async () => {
    const route = 'POST /api/v1/auth/accounts/u1/totp-resets';
    const sent = stubApi({
      [LOG]: () => Response.json({ items: [], nextCursor: null }),
      [READ]: () => Response.json(MOIRA),
      [route]: () => new Response(null, { status: 204 }),
    });
    const view = await renderAccount();
    await tap('Reset authenticator');
    await expectAccessible(view.container);
    await fireEvent.click(screen.getByLabelText('I know them, and they stood before me'));
    await tap('Reset it');
    await waitFor(() => expect(sent.some((one) => one.route === route)).toBe(true));
    const reset = sent.find((one) => one.route === route);
    expect(reset?.body).toEqual({ evidence: 'known_in_person' });
  });

  it('shows what was done with it, and leads to the audit log', async () => {
    const entry = {
      ...{ id: '1', at: '2026-05-02T08:00:00Z', action: 'login.succeeded', detail: {} },
      ...{ actorId: 'u1', actorName: 'Moira Fraser', userId: 'u1', userName: 'Moira Fraser' },
      ...{ address: '203.0.113.7', device: 'Firefox on Linux' },
    };
    const asked: string[] = [];
    stubApi({
      [READ]: () => Response.json(MOIRA),
      [LOG]: (_, request) => {
        asked.push(new URL(request.url).search);
        return Response.json({ items: [entry], nextCursor: null });
      },
    });
    await renderAccount();
    await screen.findByRole('cell', { name: /^Logged in/ });
    expect(asked).toEqual(['?userId=u1']);
    const href = '/admin/audit?user=u1&name=Moira+Fraser';
    const links = screen.getAllByRole('link', { name: 'Audit log' });
    expect(links.map((link) => link.getAttribute('href'))).toContain(href);
  });

  it('suspends it with a reason, and reinstates it', async () => {
    let suspendedAt: string | null = null;
    const set = (value: string | null) => () => {
      suspendedAt = value;
      return new Response(null, { status: 204 });
    };
    const sent = stubApi({
      [LOG]: () => Response.json({ items: [], nextCursor: null }),
      [READ]: () => Response.json({ ...MOIRA, suspendedAt }),
      'POST /api/v1/auth/accounts/u1/suspensions': set('2026-05-03T08:00:00Z'),
      'POST /api/v1/auth/accounts/u1/reinstatements': set(null),
    });
    const view = await renderAccount();
    await tap('Suspend account');
    await expectAccessible(view.container);
    await tap('Suspend');
    expect(screen.getByText(/Reason/, { selector: '.field-error' })).toBeTruthy();
    expect(sent.some((one) => one.route.startsWith('POST'))).toBe(false);
    await fireEvent.update(screen.getByLabelText('Reason'), 'as the committee decided');
    await tap('Suspend');
    await screen.findByText(/^suspended since 3 May 2026/);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await tap('Reinstate account');
    await fireEvent.update(screen.getByLabelText('Reason'), 'the ban has ended');
    await tap('Reinstate');
    await screen.findByRole('button', { name: 'Suspend account' });
    const bodies = sent.filter((one) => one.route.startsWith('POST')).map(({ body }) => body);
    expect(bodies).toEqual([
      { reason: 'as the committee decided' },
      { reason: 'the ban has ended' },
    ]);
  });

  it.each([
    ['Unlock', 'End it', 'unlocks'],
    ['End API keys', 'End the keys', 'api-key-revocations'],
    ['Unlink identity provider', 'Unlink', 'identity-removals'],
  ])('%s: with a reason', async (label, confirm, path) => {
    const route = `POST /api/v1/auth/accounts/u1/${path}`;
    const sent = stubApi({
      [LOG]: () => Response.json({ items: [], nextCursor: null }),
      [READ]: () => Response.json(MOIRA),
      [route]: () => new Response(null, { status: 204 }),
    });
    const view = await renderAccount();
    await tap(label);
    await expectAccessible(view.container);
    await fireEvent.update(screen.getByLabelText('Reason'), 'they asked for it');
    await tap(confirm);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    const { body } = sent.find((one) => one.route === route)!;
    expect(body).toEqual({ reason: 'they asked for it' });
  });

  it('mends the email, with how they showed who they are', async () => {
    const route = 'POST /api/v1/auth/accounts/u1/email-mendings';
    const PLAIN = { ...MOIRA, totp: false };
    let answer = () => problem(409, 'email_taken');
    const sent = stubApi({
      [LOG]: () => Response.json({ items: [], nextCursor: null }),
      [READ]: () => Response.json(PLAIN),
      [route]: () => answer(),
    });
    const view = await renderAccount();
    await tap('Mend the email');
    await expectAccessible(view.container);
    await fireEvent.update(screen.getByLabelText('Reason'), 'lost the mailbox');
    await tap('Set the email');
    expect(screen.getByText(/New email/, { selector: '.field-error' })).toBeTruthy();
    await fireEvent.update(screen.getByLabelText('New email'), ' moira@new.example ');
    await fireEvent.click(screen.getByLabelText('Photo ID, in a video call'));
    await tap('Set the email');
    await screen.findByRole('alert');
    answer = () => new Response(null, { status: 204 });
    await tap('Set the email');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(sent.findLast((one) => one.route === route)?.body).toEqual({
      email: 'moira@new.example',
      evidence: 'video_with_photo_id',
      reason: 'lost the mailbox',
    });
  });

  it('erases it, and leads back to the list', async () => {
    const route = 'POST /api/v1/auth/accounts/u1/erasures';
    stubApi({
      [LOG]: () => Response.json({ items: [], nextCursor: null }),
      [READ]: () => Response.json(MOIRA),
      [route]: () => new Response(null, { status: 204 }),
    });
    const { router } = await renderAccount();
    await tap('Erase account');
    await fireEvent.update(screen.getByLabelText('Reason'), 'asked for at the office');
    await tap('Erase it');
    await waitFor(() => expect(router.currentRoute.value.name).toBe('admin'));
  });

  it('says why an account was not suspended', async () => {
    stubApi({
      [LOG]: () => Response.json({ items: [], nextCursor: null }),
      [READ]: () => Response.json(MOIRA),
      'POST /api/v1/auth/accounts/u1/suspensions': () => problem(409, 'last_admin'),
    });
    await renderAccount();
    await tap('Suspend account');
    await fireEvent.update(screen.getByLabelText('Reason'), 'x');
    await tap('Suspend');
    expect((await screen.findByRole('alert')).textContent).toMatch('needs one admin');
    expect(screen.getByRole('dialog')).toBeTruthy();
  });

  it('speaks Thai', async () => {
    chooseLanguage('th');
    stubApi({
      [LOG]: () => Response.json({ items: [], nextCursor: null }),
      [READ]: () => Response.json(MOIRA),
    });
    const view = await renderAccount();
    await screen.findByRole('button', { name: 'ระงับบัญชี' });
    expect(screen.getByText('นักกอล์ฟ, ผู้ฝึกสอน')).toBeTruthy();
    await expectAccessible(view.container);
  });
});
