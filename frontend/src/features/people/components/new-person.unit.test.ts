// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/vue';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { chooseLanguage } from '../../../lib/words/language.ts';
import { checkComponents, expectAccessible } from '../../../testing/component-checks.ts';
import { renderPage } from '../../../testing/render-part.ts';
import { signInAs } from '../../../testing/sign-in-as.ts';
import { problem, stubApi } from '../../../testing/stub-api.ts';
import { stubDialogs } from '../../../testing/stub-dialogs.ts';
import PeoplePage from '../pages/people-page.vue';
import { makePerson } from '../testing/make-person.ts';

checkComponents();
stubDialogs();
afterEach(() => {
  chooseLanguage('en');
  vi.useRealTimers();
});

const MOIRA = makePerson();
const ROUTE = 'POST /api/v1/users';
const READ = `GET /api/v1/users/${MOIRA.userID}`;
const told = (data: object, status = 200) =>
  Response.json({ status: 'success', message: 'ok', data }, { status, headers: { etag: '"one"' } });
const added = () => told({ userID: MOIRA.userID }, 201);
const type = async (label: string, text: string) =>
  fireEvent.update(await screen.findByLabelText(label), text);
const add = async () =>
  fireEvent.click(await screen.findByRole('button', { name: 'Add a member' }));
const open = () => {
  signInAs('staff');
  return renderPage(PeoplePage, '/staff/people/new', { isSignedIn: true });
};
async function fillIn(): Promise<void> {
  await type('Name', ' Moira Fraser ');
  await type('Email', 'moira@example.com');
}

describe('the page to add a member', () => {
  it('sends what was typed and nothing that was not, and leads to them once the books have them', async () => {
    const answers = [problem(404, 'not_found'), problem(404, 'not_found'), told(MOIRA)];
    const keys: (string | null)[] = [];
    const sent = stubApi({
      [ROUTE]: (_, { headers }) => {
        keys.push(headers.get('idempotency-key'));
        return added();
      },
      [READ]: () => answers.shift()!,
    });
    const { container, router } = await open();
    await fillIn();
    await type('Thai national id', '3 1006 00445 63 5');
    await fireEvent.update(screen.getByRole('combobox', { name: 'Category' }), 'junior');
    await expectAccessible(container);
    await add();
    await waitFor(() => expect(router.currentRoute.value.params.userID).toBe(MOIRA.userID), {
      timeout: 3_000,
    });
    expect(answers).toEqual([]);
    const bodies = sent.filter(({ route }) => route === ROUTE).map(({ body }) => body);
    expect(bodies).toEqual([
      {
        ...{ name: 'Moira Fraser', email: 'moira@example.com', category: 'junior' },
        nationalId: '3 1006 00445 63 5',
      },
    ]);
    expect(keys).toEqual([expect.stringMatching(/.{20}/)]);
  });

  it('says at the top what is wrong, takes the focus there and sends nothing', async () => {
    const sent = stubApi({ [ROUTE]: added });
    const { container } = await open();
    await type('Email', 'moira');
    await type('Thai national id', '12345');
    await add();
    const summary = await screen.findByRole('alert');
    await waitFor(() => expect(document.activeElement).toBe(summary));
    expect(summary.querySelectorAll('a')).toHaveLength(3);
    await expectAccessible(container);
    expect(sent.some(({ route }) => route === ROUTE)).toBe(false);
  });

  it('leads to who has the email already, and keeps what was typed', async () => {
    const errors = [{ field: 'email', code: 'has_account' }];
    const holder = { errors, userID: MOIRA.userID };
    stubApi({ [ROUTE]: () => problem(409, 'already_registered', holder) });
    const { container } = await open();
    await fillIn();
    await add();
    const link = await screen.findByRole('link', { name: 'Look at who has it' });
    expect(link.getAttribute('href')).toBe(`/staff/people/${MOIRA.userID}`);
    expect(screen.getByRole('alert').textContent).toContain('is registered already');
    expect(screen.queryByText(/Log in/)).toBeNull();
    expect(screen.getByLabelText<HTMLInputElement>('Email').value).toBe('moira@example.com');
    await expectAccessible(container);
  });

  it('says of a national id that somebody has that it is in use, and no more', async () => {
    const errors = [{ field: 'nationalId', code: 'in_use' }];
    stubApi({ [ROUTE]: () => problem(409, 'already_registered', { errors }) });
    await open();
    await fillIn();
    await add();
    await screen.findByText('Thai national id is in use already.', { selector: 'a' });
    expect(screen.queryByRole('link', { name: 'Look at who has it' })).toBeNull();
  });

  it('asks whether a domain is spelt right, and takes either answer', async () => {
    const suggestion = 'moira@gmail.com';
    let turn = 0;
    const sent = stubApi({
      [ROUTE]: () => (turn++ < 2 ? problem(400, 'email_typo', { suggestion }) : added()),
      [READ]: () => told(MOIRA),
    });
    await open();
    await type('Name', 'Moira Fraser');
    await type('Email', 'moira@gmial.com');
    await add();
    await fireEvent.click(
      await screen.findByRole('button', { name: `Did you mean ${suggestion}?` }),
    );
    await waitFor(() => expect(sent.filter(({ route }) => route === ROUTE)).toHaveLength(2));
    await fireEvent.click(await screen.findByRole('button', { name: /right as it is/ }));
    await waitFor(() => expect(sent.filter(({ route }) => route === ROUTE)).toHaveLength(3));
    const bodies = sent.filter(({ route }) => route === ROUTE).map(({ body }) => body);
    expect(bodies[1]).toMatchObject({ email: suggestion });
    expect(bodies[2]).toMatchObject({ email: suggestion, confirmEmail: true });
  });

  it('says that they are added where the books take long, and never adds them twice', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true });
    const sent = stubApi({ [ROUTE]: added, [READ]: () => problem(404, 'not_found') });
    const { container } = await open();
    await fillIn();
    await add();
    await screen.findByRole('button', { name: 'Adding…' });
    await vi.advanceTimersByTimeAsync(15_000);
    await screen.findByText('Moira Fraser is added');
    const link = screen.getByRole('link', { name: 'Look at them' });
    expect(link.getAttribute('href')).toBe(`/staff/people/${MOIRA.userID}`);
    expect(screen.queryByRole('button', { name: 'Add a member' })).toBeNull();
    expect(sent.filter(({ route }) => route === ROUTE)).toHaveLength(1);
    vi.useRealTimers();
    await expectAccessible(container);
  });

  it('asks before what is typed is left', async () => {
    stubApi({});
    const { router } = await open();
    const ask = vi.spyOn(globalThis, 'confirm').mockReturnValue(false);
    await type('Name', 'Moira');
    await router.push('/staff/people');
    expect(ask).toHaveBeenCalledWith('Nobody is added yet. Leave all the same?');
    expect(router.currentRoute.value.params.userID).toBe('new');
    await type('Name', '');
    await router.push('/staff/desk');
    expect(ask).toHaveBeenCalledTimes(1);
  });

  it('speaks Thai', async () => {
    chooseLanguage('th');
    stubApi({});
    const { container } = await open();
    await screen.findByRole('button', { name: 'เพิ่มสมาชิก' });
    await expectAccessible(container);
  });
});
