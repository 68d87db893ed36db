// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/vue';
import { afterEach, describe, expect, it } from 'vitest';
import type { AccountInvitation, Applicant, Role } from '../../../lib/api/schema.ts';
import { chooseLanguage } from '../../../lib/words/language.ts';
import { checkComponents, expectAccessible } from '../../../testing/component-checks.ts';
import { renderPage } from '../../../testing/render-part.ts';
import { makeAccount } from '../../../testing/samples.ts';
import { problem, stubApi } from '../../../testing/stub-api.ts';
import { stubDialogs } from '../../../testing/stub-dialogs.ts';
import MembersPage from './members-page.vue';

checkComponents();
stubDialogs();
afterEach(() => chooseLanguage('en'));

const PATH = '/api/v1/auth/account-invitations';
const APPLICANTS = '/api/v1/auth/applicants';
const ROBIN: Applicant = {
  userId: 'u1',
  name: 'Robin Greene',
  email: 'robin@club.example',
  emailVerified: false,
  refusedAt: null,
  createdAt: '2026-05-02T08:00:00Z',
};
const MOIRA: AccountInvitation = {
  accountInvitationId: 'i1',
  email: 'moira@club.example',
  name: 'Moira Fraser',
  roles: ['golfer', 'coach'],
  inviterName: 'Iain Reid',
  state: 'open',
  hasAccount: false,
  createdAt: '2026-05-02T08:00:00Z',
  expiresAt: '2026-05-09T08:00:00Z',
};
const listed = (invitation: Partial<AccountInvitation> = {}) =>
  Response.json({ items: [{ ...MOIRA, ...invitation }], nextCursor: null });
const nothing = () => new Response(null, { status: 204 });

const stubClub = (roles: Role[], answers: Parameters<typeof stubApi>[0] = {}) =>
  stubApi({
    'GET /api/v1/auth/account': () => Response.json(makeAccount({ roles })),
    [`GET ${PATH}`]: () => listed(),
    [`GET ${APPLICANTS}`]: () => Response.json({ items: [ROBIN], nextCursor: null }),
    ...answers,
  });
const renderMembers = () => renderPage(MembersPage, '/staff/members', { isSignedIn: true });
const tap = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }));
const type = async (label: string, text: string) =>
  fireEvent.update(await screen.findByLabelText(label), text);

describe('the page of new members', () => {
  it('invites somebody as a golfer, for staff', async () => {
    const sent = stubClub(['golfer', 'staff'], { [`POST ${PATH}`]: () => Response.json({}) });
    const view = await renderMembers();
    await screen.findByText('Moira Fraser · moira@club.example');
    await expectAccessible(view.container);
    expect(screen.queryByLabelText('Admin')).toBeNull();
    await type('Email', ' robin@club.example ');
    await tap('Send the invitation');
    await screen.findByText('The invitation is on its way to robin@club.example.');
    expect(sent.find(({ route }) => route === `POST ${PATH}`)?.body).toEqual({
      email: 'robin@club.example',
      roles: ['golfer'],
    });
    await waitFor(() =>
      expect(sent.filter(({ route }) => route === `GET ${PATH}`)).toHaveLength(2),
    );
  });

  it('gives other roles too, for admins', async () => {
    const sent = stubClub(['golfer', 'admin'], { [`POST ${PATH}`]: () => Response.json({}) });
    const view = await renderMembers();
    await fireEvent.click(await screen.findByLabelText('Staff'));
    await type('Email', 'robin@club.example');
    await type('Name, if you know it', 'Robin Greene');
    await expectAccessible(view.container);
    await tap('Send the invitation');
    await screen.findByText(/is on its way/);
    expect(sent.find(({ route }) => route === `POST ${PATH}`)?.body).toEqual({
      email: 'robin@club.example',
      name: 'Robin Greene',
      roles: ['golfer', 'staff'],
    });
  });

  it('asks the club for nothing without an address, and says what the club has against one', async () => {
    const errors = [{ field: 'email', code: 'has_account' }];
    const sent = stubClub(['golfer', 'staff'], {
      [`POST ${PATH}`]: () => problem(409, 'email_taken', { errors }),
    });
    await renderMembers();
    await tap('Send the invitation');
    expect(sent.some(({ route }) => route === `POST ${PATH}`)).toBe(false);
    await type('Email', 'robin@club.example');
    await tap('Send the invitation');
    expect(await screen.findByText(/has an account already/)).toBeTruthy();
  });

  it('sends an invitation again, and says why not', async () => {
    let answer: () => Response = () => problem(429, 'rate_limited');
    const sent = stubClub(['golfer', 'staff'], { [`POST ${PATH}/i1/mails`]: () => answer() });
    await renderMembers();
    await tap('Send again moira@club.example');
    expect((await screen.findByRole('alert')).textContent).toMatch('a lot at once');
    answer = () => new Response(null, { status: 202 });
    await tap('Send again moira@club.example');
    await waitFor(() =>
      expect(sent.filter(({ route }) => route === `GET ${PATH}`)).toHaveLength(2),
    );
  });

  it('withdraws one, once that is confirmed', async () => {
    const sent = stubClub(['golfer', 'staff'], { [`DELETE ${PATH}/i1`]: nothing });
    await renderMembers();
    await tap('Withdraw moira@club.example');
    expect(sent.some(({ route }) => route.startsWith('DELETE'))).toBe(false);
    await tap('Withdraw it');
    await waitFor(() => expect(sent.some(({ route }) => route.startsWith('DELETE'))).toBe(true));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it.each<[Partial<AccountInvitation>, RegExp]>([
    [{ hasAccount: true }, /got an account without the invitation/],
    [{ state: 'accepted', hasAccount: true }, /^Invited by Iain Reid/],
    [{ state: 'expired', inviterName: null }, /^Invited 2 May 2026/],
  ])('has nothing to do for %j', async (invitation, note) => {
    stubClub(['golfer', 'staff'], { [`GET ${PATH}`]: () => listed(invitation) });
    await renderMembers();
    await screen.findByText(note);
    expect(screen.queryByRole('button', { name: /^Send again/ })).toBeNull();
  });

  it('shows those of another state', async () => {
    const queries: string[] = [];
    stubClub(['golfer', 'staff'], {
      [`GET ${PATH}`]: (_, request) => {
        queries.push(new URL(request.url).search);
        return Response.json({ items: [], nextCursor: null });
      },
    });
    const view = await renderMembers();
    await screen.findByText('Nobody here');
    await expectAccessible(view.container);
    await fireEvent.update(screen.getByLabelText('Which ones'), 'accepted');
    await waitFor(() => expect(queries).toEqual(['?state=open', '?state=accepted']));
  });

  it('approves who waits', async () => {
    const sent = stubClub(['golfer', 'staff'], { [`POST ${APPLICANTS}/u1/approval`]: nothing });
    await renderMembers();
    await screen.findByText('robin@club.example · not verified');
    await tap('Approve Robin Greene');
    await waitFor(() =>
      expect(sent.filter(({ route }) => route === `GET ${APPLICANTS}`)).toHaveLength(2),
    );
  });

  it('refuses who waits, with a reason', async () => {
    const route = `POST ${APPLICANTS}/u1/refusal`;
    const sent = stubClub(['golfer', 'staff'], { [route]: nothing });
    const view = await renderMembers();
    await tap('Refuse Robin Greene');
    await expectAccessible(view.container);
    await fireEvent.click(screen.getByLabelText('Nobody here knows them'));
    await tap('Refuse them');
    await waitFor(() => expect(sent.some((one) => one.route === route)).toBe(true));
    expect(sent.find((one) => one.route === route)?.body).toEqual({ reason: 'not_known' });
  });

  it('shows who was refused, who can be approved all the same', async () => {
    stubClub(['golfer', 'staff'], {
      [`GET ${APPLICANTS}`]: (_, { url }) => {
        const isRefused = new URL(url).searchParams.get('refused') === 'true';
        const items = isRefused ? [{ ...ROBIN, refusedAt: ROBIN.createdAt }] : [];
        return Response.json({ items, nextCursor: null });
      },
    });
    await renderMembers();
    await screen.findByText('There is nobody.');
    await fireEvent.click(screen.getByLabelText('Show those who were refused'));
    await screen.findByRole('button', { name: 'Approve Robin Greene' });
    expect(screen.queryByRole('button', { name: 'Refuse Robin Greene' })).toBeNull();
  });

  it('speaks Thai', async () => {
    chooseLanguage('th');
    stubClub(['golfer', 'admin']);
    const view = await renderMembers();
    await screen.findByRole('button', { name: 'ส่งคำเชิญ' });
    await screen.findByText('นักกอล์ฟ, ผู้ฝึกสอน');
    await expectAccessible(view.container);
  });
});
