// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/vue';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { RegistrationView } from '../../../lib/api/schema.ts';
import { isOnline } from '../../../lib/online.ts';
import { chooseLanguage } from '../../../lib/words/language.ts';
import { checkComponents, expectAccessible } from '../../../testing/component-checks.ts';
import { renderPage } from '../../../testing/render-part.ts';
import { stubDialogs } from '../../../testing/stub-dialogs.ts';
import { problem, stubApi } from '../../../testing/stub-api.ts';
import { announcement } from '../../../ui/announcer.ts';
import RegistrationPage from './registration-page.vue';

checkComponents();
stubDialogs();
afterEach(() => {
  isOnline.value = true;
  chooseLanguage('en');
  vi.useRealTimers();
});

const statusId = '0198c0de-0000-4000-8000-0000000000ee';
const PATH = `/registrations/${statusId}`;
const ROUTE = `GET /api/v1${PATH}`;
const FRESH: RegistrationView = {
  statusId,
  status: 'requested',
  stages: {
    requested: '2026-11-28T02:00:00.112Z',
    ...{ created: null, confirmationSent: null, verified: null, active: null },
  },
  mail: { to: 'm•••@example.com', bouncedAt: null },
  place: null,
};
const MAILED: RegistrationView = {
  ...FRESH,
  status: 'confirmation_sent',
  stages: {
    ...FRESH.stages,
    created: '2026-11-28T02:00:00.480Z',
    confirmationSent: '2026-11-28T02:00:01.007Z',
  },
  place: { state: 'waiting', arrival: 312, position: 12, offerEndsAt: null },
};
const VERIFIED: RegistrationView = {
  ...MAILED,
  status: 'verified',
  stages: { ...MAILED.stages, verified: '2026-11-28T02:03:00.000Z' },
};

const told = (registration: RegistrationView, seconds = 15) =>
  Response.json(registration, { headers: { 'cache-control': `private, max-age=${seconds}` } });
const open = () => renderPage(RegistrationPage, PATH, { props: { statusId } });

describe('the page of a registration', () => {
  it('tells every stage, the place, and what to do', async () => {
    stubApi({ [ROUTE]: () => told(MAILED) });
    const view = await open();
    const mailed = await screen.findByText('A mail is sent to you');
    expect(mailed.closest('li')!.getAttribute('aria-current')).toBe('step');
    expect(mailed.closest('li')!.textContent).toContain('To m•••@example.com');
    expect(screen.getByText('You are a member').closest('li')!.textContent).toContain('Not yet');
    expect(screen.getByText('Number 12 of those who wait.')).toBeTruthy();
    expect(screen.getByText(/^Open the mail/)).toBeTruthy();
    await expectAccessible(view.container);
  });

  it.each([
    [{ ...FRESH }, 'It is being settled.'],
    [
      { ...MAILED, place: place('held') },
      'A place is held for you. Confirm your e-mail to take it.',
    ],
    [{ ...VERIFIED, place: place('held') }, 'A place is yours.'],
    [VERIFIED, 'All places are given. You are on the waiting list.'],
    [
      { ...VERIFIED, place: place('offered', '2026-11-30T02:00:00.000Z') },
      /^A place has come free/,
    ],
    [{ ...VERIFIED, place: place('lapsed') }, /^You have no place any more/],
    [{ ...VERIFIED, status: 'active' }, 'Log in, and play.'],
    [{ ...VERIFIED, status: 'suspended' }, /suspended your membership/],
    [
      { ...MAILED, mail: { to: null, bouncedAt: '2026-11-28T02:01:00.000Z' } },
      /^The mail came back/,
    ],
  ] as [RegistrationView, string | RegExp][])(
    'says how it stands: %#',
    async (registration, text) => {
      stubApi({ [ROUTE]: () => told(registration) });
      const view = await open();
      expect((await screen.findAllByText(text)).length).toBeGreaterThan(0);
      await expectAccessible(view.container);
    },
  );

  it('sends the mail again, and says so', async () => {
    const resend = `POST /api/v1/registrations/${statusId}/resend`;
    const sent = stubApi({
      [ROUTE]: () => told(MAILED),
      [resend]: () => new Response(null, { status: 202 }),
    });
    await open();
    await fireEvent.click(await screen.findByRole('button', { name: 'Send the mail again' }));
    await waitFor(() => expect(announcement.value).toContain('A mail is on its way again'));
    expect(sent.filter(({ route }) => route === resend)).toHaveLength(1);
  });

  it('moves on by itself when the club said that it would be asked again, and says so', async () => {
    const answers = [told(FRESH, 0), told(FRESH, 0), told(MAILED, 60)];
    const sent = stubApi({ [ROUTE]: () => answers.shift()! });
    await open();
    await screen.findByText(/^Open the mail/);
    await waitFor(() => expect(announcement.value.trim()).toBe('New: A mail is sent to you'));
    expect(sent).toHaveLength(3);
  });

  it('asks nobody without a network, and at once when it is back', async () => {
    let current = FRESH;
    const sent = stubApi({ [ROUTE]: () => told(current, 0) });
    await open();
    await screen.findByText('It is being settled.');
    isOnline.value = false;
    await screen.findByText('No network: this is how it stood the last time.');
    await new Promise((resolve) => setTimeout(resolve, 50));
    const before = sent.length;
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(sent).toHaveLength(before);
    current = VERIFIED;
    isOnline.value = true;
    await screen.findByText('Number 12 of those who wait.');
  });

  it.each([
    ['Take the place', 'accept', 'held', 'A place is yours.'],
    ['Leave it to the next', 'decline', 'lapsed', /^You have no place any more/],
  ] as const)('answers an offer: %s', async (button, choice, state, text) => {
    let current = { ...VERIFIED, place: place('offered', '2026-11-30T02:00:00.000Z') };
    const sent = stubApi({
      [ROUTE]: () => told(current),
      [`POST /api/v1${PATH}/offer`]: () => {
        current = { ...VERIFIED, place: place(state) };
        return Response.json({});
      },
    });
    const view = await open();
    await fireEvent.click(await screen.findByRole('button', { name: button }));
    if (choice === 'decline') {
      const dialog = screen.getByRole('dialog');
      await fireEvent.click(within(dialog).getByRole('button', { name: button }));
    }
    expect((await screen.findAllByText(text)).length).toBeGreaterThan(0);
    expect(sent.find(({ route }) => route.endsWith('/offer'))?.body).toEqual({ answer: choice });
    await expectAccessible(view.container);
  });

  it.each([
    ['en', 'We do not know this registration any more'],
    ['th', 'เราไม่รู้จักการลงทะเบียนนี้แล้ว'],
  ] as const)('says in %s that it is not known any more, and where to go', async (spoken, text) => {
    chooseLanguage(spoken);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const sent = stubApi({ [ROUTE]: () => problem(404, 'not_found') });
    const opening = open();
    await vi.advanceTimersByTimeAsync(2_900);
    const view = await opening;
    expect(screen.queryByText(text)).toBeNull();
    await vi.advanceTimersByTimeAsync(200);
    expect(screen.queryByText(text)).toBeTruthy();
    vi.useRealTimers();
    expect(sent).toHaveLength(4);
    expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual([
      '/login',
      '/register',
    ]);
    await expectAccessible(view.container);
  });

  it('waits for what is not known yet, straight behind the form', async () => {
    const answers = [problem(404, 'not_found'), told(MAILED, 0)];
    stubApi({ [ROUTE]: () => answers.shift()! });
    await open();
    await screen.findByText(/To m•••@example\.com/, {}, { timeout: 5000 });
  });

  it('keeps what it has shown when the club cannot be reached', async () => {
    const answers = [told(MAILED, 0)];
    stubApi({ [ROUTE]: () => answers.shift() ?? problem(503, 'registrations_unavailable') });
    await open();
    await screen.findByText(/Your registration is safe/);
    expect(screen.getByText('A mail is sent to you')).toBeTruthy();
  });
});

function place(state: 'held' | 'offered' | 'lapsed', offerEndsAt: string | null = null) {
  return { state, arrival: 312, position: null, offerEndsAt };
}
