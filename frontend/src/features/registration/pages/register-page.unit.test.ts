// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/vue';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { chooseLanguage } from '../../../lib/words/language.ts';
import { checkComponents, expectAccessible } from '../../../testing/component-checks.ts';
import { renderPage } from '../../../testing/render-part.ts';
import { signInAs } from '../../../testing/sign-in-as.ts';
import { problem, stubApi } from '../../../testing/stub-api.ts';
import { admitKeptForm, keepForm } from '../model/kept-form.ts';
import RegisterPage from './register-page.vue';

checkComponents();
afterEach(() => {
  chooseLanguage('en');
  vi.useRealTimers();
});

const ROUTE = 'POST /api/v1/register';
const ADDRESS = '/registrations/0198c0de-0000-4000-8000-0000000000ee';
const type = (label: string, text: string) => fireEvent.update(screen.getByLabelText(label), text);
const send = () => fireEvent.click(screen.getByRole('button', { name: 'Become a member' }));
const taken = (headers: Record<string, string> = { location: ADDRESS }) =>
  Response.json({ status: 'success', message: 'in', data: {} }, { status: 201, headers });

async function fillIn(email = ' moira@example.com '): Promise<void> {
  await type('Name', ' Moira Fraser ');
  await type('Email', email);
  await type('Telephone', '081 234 5678');
}

describe('the page where a person becomes a member', () => {
  it('asks with what browsers fill in, and leads to the page that tells where it stands', async () => {
    const sent = stubApi({ [ROUTE]: () => taken() });
    const { router, container } = await renderPage(RegisterPage, '/register');
    await expectAccessible(container);
    const tokens = ['Name', 'Email', 'Telephone'].map((label) =>
      screen.getByLabelText(label).getAttribute('autocomplete'),
    );
    expect(tokens).toEqual(['name', 'email', 'tel']);
    expect(screen.getByLabelText('Telephone').getAttribute('inputmode')).toBe('tel');
    await fillIn();
    await send();
    await waitFor(() => expect(router.currentRoute.value.fullPath).toBe(ADDRESS));
    const person = { name: 'Moira Fraser', email: 'moira@example.com' };
    expect(sent.map(({ body }) => body)).toEqual([{ ...person, phoneNumber: '081 234 5678' }]);
  });

  it('says at the top what is wrong, takes the focus there, and leads to each field', async () => {
    stubApi({});
    const { container } = await renderPage(RegisterPage, '/register');
    await type('Email', 'moira');
    await type('Thai national id (if you like)', '12');
    await send();
    const summary = await screen.findByRole('alert');
    await waitFor(() => expect(document.activeElement).toBe(summary));
    const links = [...summary.querySelectorAll('a')];
    expect(links.map((link) => link.textContent)).toEqual([
      'Name is needed.',
      'Email is not an email address, such as ann@club.example.',
      'Telephone is needed.',
      'Thai national id (if you like) is not filled in as it should be.',
    ]);
    await fireEvent.click(links[2]!);
    expect(document.activeElement).toBe(screen.getByLabelText('Telephone'));
    await expectAccessible(container);
  });

  it('asks whether another e-mail was meant, and takes either', async () => {
    const sent = stubApi({
      [ROUTE]: (body) =>
        (body as { email: string; confirmEmail?: boolean }).confirmEmail
          ? taken()
          : problem(400, 'email_typo', {
              suggestion: 'moira@gmail.com',
              errors: [{ field: 'email', code: 'not_valid' }],
            }),
    });
    const { router } = await renderPage(RegisterPage, '/register');
    await fillIn('moira@gmial.com');
    await send();
    await fireEvent.click(await screen.findByText('Did you mean moira@gmail.com?'));
    await waitFor(() => expect(sent).toHaveLength(2));
    expect(sent[1]!.body).toMatchObject({ email: 'moira@gmail.com' });
    await fireEvent.click(await screen.findByText('No, it is right as it is'));
    await waitFor(() => expect(router.currentRoute.value.fullPath).toBe(ADDRESS));
    expect(sent[2]!.body).toMatchObject({ confirmEmail: true });
  });

  it('is sent once by a double click, and again with the same key when no answer came', async () => {
    const keys: (string | null)[] = [];
    const answers = [problem(503, 'outcome_unknown'), taken()];
    stubApi({
      [ROUTE]: (_, request) => {
        keys.push(request.headers.get('idempotency-key'));
        return answers.shift()!;
      },
    });
    const { router } = await renderPage(RegisterPage, '/register');
    await fillIn();
    await Promise.all([send(), send()]);
    await screen.findByRole('alert');
    await send();
    await waitFor(() => expect(router.currentRoute.value.fullPath).toBe(ADDRESS));
    expect(keys).toHaveLength(2);
    expect(keys[0]).toBe(keys[1]);
    expect(keys[0]).toBeTruthy();
  });

  it('counts down to when it opens', async () => {
    const opensAt = new Date(Date.now() + 65_000).toISOString();
    stubApi({ [ROUTE]: () => problem(409, 'not_open_yet', { opensAt }) });
    const { container } = await renderPage(RegisterPage, '/register');
    await fillIn();
    await send();
    expect((await screen.findByRole('timer')).textContent).toMatch(/^00:01:0[3-5]$/);
    expect(screen.getByRole('status').textContent).toMatch(/^Registration opens on/);
    await expectAccessible(container);
  });

  it('says what to do where somebody is registered, and where the day is closed', async () => {
    const answers = [
      problem(409, 'already_registered', { errors: [{ field: 'email', code: 'has_account' }] }),
      problem(409, 'day_closed'),
    ];
    stubApi({ [ROUTE]: () => answers.shift()! });
    await renderPage(RegisterPage, '/register');
    await fillIn();
    await send();
    const link = await screen.findByRole('link', { name: 'Log in instead' });
    expect(link.getAttribute('href')).toBe('/login');
    await send();
    await screen.findByText('Registration is closed.');
    expect(screen.queryByText('Log in instead')).toBeNull();
  });

  it('asks as the account that is logged in', async () => {
    const seen: (string | null)[] = [];
    stubApi({
      [ROUTE]: (_, request) => {
        seen.push(request.headers.get('authorization'));
        return taken();
      },
    });
    signInAs('golfer');
    await renderPage(RegisterPage, '/register', { isSignedIn: true });
    await fillIn();
    await send();
    await waitFor(() => expect(seen).toEqual([expect.stringMatching(/^Bearer head\./)]));
  });

  it('tells who is told by mail alone to look there', async () => {
    stubApi({ [ROUTE]: () => taken({}) });
    await renderPage(RegisterPage, '/register');
    await fillIn();
    await send();
    await screen.findByRole('heading', { name: 'Look into your mail' });
  });

  it('speaks Thai', async () => {
    chooseLanguage('th');
    stubApi({});
    const { container } = await renderPage(RegisterPage, '/register');
    screen.getByRole('heading', { level: 1, name: 'สมัครเป็นสมาชิก' });
    await expectAccessible(container);
  });
});

describe('before it is one’s turn', () => {
  const early = () => problem(403, 'not_admitted');
  const kept = () => globalThis.sessionStorage.getItem('membership') ?? '';
  afterEach(() => globalThis.sessionStorage.clear());

  it('leads to the waiting room, and keeps what was typed but for the national id', async () => {
    stubApi({ [ROUTE]: early });
    const { router } = await renderPage(RegisterPage, '/register');
    await fillIn();
    await type('Thai national id (if you like)', '1234567890121');
    await send();
    await waitFor(() => expect(router.currentRoute.value.fullPath).toBe('/waiting-room'));
    expect(JSON.parse(kept())).toEqual({
      ...{ name: 'Moira Fraser', email: 'moira@example.com', phoneNumber: '081 234 5678' },
      ...{ confirmEmail: false, lacksId: true },
    });
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('is sent by itself with the ticket once it is, and kept no more', async () => {
    const tickets: (string | null)[] = [];
    const answers = [early(), taken()];
    const sent = stubApi({
      [ROUTE]: (_, { headers }) => {
        tickets.push(headers.get('waiting-room-ticket'));
        return answers.shift()!;
      },
    });
    const first = await renderPage(RegisterPage, '/register');
    await fillIn();
    await send();
    await waitFor(() => expect(kept()).not.toBe(''));
    first.unmount();
    admitKeptForm('T1');
    const { router } = await renderPage(RegisterPage, '/register');
    await waitFor(() => expect(router.currentRoute.value.fullPath).toBe(ADDRESS));
    expect(tickets).toEqual([null, 'T1']);
    expect(sent[1]!.body).toEqual(sent[0]!.body);
    expect(kept()).toBe('');
  });

  it('asks for the national id once more, and sends nothing before', async () => {
    const person = { name: 'Moira Fraser', email: 'moira@example.com', phoneNumber: '0812345678' };
    keepForm({ ...person, confirmEmail: false, lacksId: true, ticket: 'T1' });
    const sent = stubApi({ [ROUTE]: () => taken() });
    const { container } = await renderPage(RegisterPage, '/register');
    await screen.findByText(/The national id was not kept/);
    await waitFor(() =>
      expect(screen.getByLabelText<HTMLInputElement>('Email').value).toBe('moira@example.com'),
    );
    await expectAccessible(container);
    expect(sent).toEqual([]);
    await send();
    await waitFor(() => expect(sent).toHaveLength(1));
  });

  it.each(['{', 'null', '7'])('begins empty with what it cannot read: %s', async (text) => {
    globalThis.sessionStorage.setItem('membership', text);
    const sent = stubApi({});
    await renderPage(RegisterPage, '/register');
    expect(screen.getByLabelText<HTMLInputElement>('Email').value).toBe('');
    expect(sent).toEqual([]);
  });
});
