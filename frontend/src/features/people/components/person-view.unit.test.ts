// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/vue';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { chooseLanguage } from '../../../lib/words/language.ts';
import { checkComponents, expectAccessible } from '../../../testing/component-checks.ts';
import { renderPage } from '../../../testing/render-part.ts';
import { makeAccount } from '../../../testing/samples.ts';
import { problem, stubApi } from '../../../testing/stub-api.ts';
import { stubDialogs } from '../../../testing/stub-dialogs.ts';
import type { Person } from '../api/people-api.ts';
import { makePerson } from '../testing/make-person.ts';
import PeoplePage from '../pages/people-page.vue';

checkComponents();
stubDialogs();
afterEach(() => {
  chooseLanguage('en');
  vi.useRealTimers();
});

const MOIRA = makePerson();
const PATH = `/api/v1/users/${MOIRA.userID}`;
const READ = `GET ${PATH}`;
const CHANGE = `PATCH ${PATH}`;
const told = (data: object, etag = '"one"') =>
  Response.json({ status: 'success', message: 'ok', data }, { headers: { etag } });
const HAPPENINGS = [
  { at: '2026-11-28T03:00:00Z', what: 'edited', detail: { changed: ['category', 'phoneNumber'] } },
  { at: '2026-11-28T02:30:00Z', what: 'logged_in', detail: {} },
  { at: '2026-11-28T02:00:41Z', what: 'standing', detail: { status: 'active' } },
];

function stubClub(answers: Parameters<typeof stubApi>[0] = {}, person: Person = MOIRA) {
  return stubApi({
    'GET /api/v1/auth/account': () => Response.json(makeAccount({ roles: ['golfer', 'staff'] })),
    [READ]: () => told(person),
    [`${READ}/national-id`]: () => told({ maskedNationalId: 'x-xxxx-xxxx5-63-5' }),
    [`${READ}/timeline`]: () => told({ items: HAPPENINGS }),
    ...answers,
  });
}
const open = () => renderPage(PeoplePage, `/staff/people/${MOIRA.userID}`, { isSignedIn: true });
const type = async (label: string, text: string) =>
  fireEvent.update(await screen.findByLabelText(label), text);
const tap = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }));

describe('the page of a member', () => {
  it('says what is known of them and what happened', async () => {
    stubClub();
    const view = await open();
    await screen.findByRole('heading', { name: 'Moira Fraser' });
    expect(screen.getByText('moira@example.com')).toBeTruthy();
    await screen.findByText('Changed by staff: Category, Telephone');
    expect(screen.getByText('Standing: Active')).toBeTruthy();
    expect(screen.getByText('Logged in last')).toBeTruthy();
    await expectAccessible(view.container);
  });

  it('follows who has just come in until they are mailed, and nobody else', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const answers = [
      makePerson({ status: 'created' }),
      makePerson({ status: 'confirmation_sent' }),
    ];
    const sent = stubClub({
      [READ]: () => told(answers.length > 1 ? answers.shift()! : answers[0]!),
    });
    await open();
    await screen.findByText('Came in');
    vi.advanceTimersByTime(2_000);
    await screen.findByText('Mail sent');
    const reads = () => sent.filter(({ route }) => route === READ);
    vi.advanceTimersByTime(20_000);
    expect(reads()).toHaveLength(2);
  });

  it('changes what is another, over what was seen, and nothing where nothing is', async () => {
    const after = { ...MOIRA, category: 'junior', attributes: { cart: '7' } };
    const sent = stubClub({ [CHANGE]: () => told(after, '"two"') });
    await open();
    await tap('Save');
    await screen.findByText('Saved.');
    expect(sent.some(({ route }) => route === CHANGE)).toBe(false);
    await fireEvent.update(screen.getByRole('combobox', { name: 'Category' }), 'junior');
    await type('locker', '');
    await type('Another note: its name', 'cart');
    await type('What it says', '7');
    await tap('Save');
    await waitFor(() => expect(sent.some(({ route }) => route === CHANGE)).toBe(true));
    const { body, ifMatch } = sent.find(({ route }) => route === CHANGE)!;
    expect(JSON.parse(String(body))).toEqual({
      category: 'junior',
      attributes: { locker: null, cart: '7' },
    });
    expect(ifMatch).toBe('"one"');
    await screen.findByLabelText('cart');
  });

  it('shows both values where somebody else was first, and keeps what is chosen of each', async () => {
    const theirs = { ...MOIRA, name: 'Moira Scott', phoneNumber: '+66899999999' };
    let isFirst = true;
    let read = MOIRA;
    const sent = stubClub({
      [READ]: () => told(read, read === MOIRA ? '"one"' : '"theirs"'),
      [CHANGE]: () => {
        if (!isFirst) return told({ ...theirs, name: 'Moira Reid' }, '"three"');
        [isFirst, read] = [false, theirs];
        return problem(412, 'version_mismatch', { current: theirs });
      },
    });
    const view = await open();
    await type('Name', 'Moira Reid');
    await type('locker', '14');
    await tap('Save');
    await screen.findByRole('alert');
    const name = screen.getByRole('group', { name: 'Keep for Name' });
    expect(name.textContent).toMatch(/Moira Reid.*Moira Scott/);
    await expectAccessible(view.container);
    const [mine] = screen.getAllByRole('radio', { name: /^Yours/, checked: true });
    expect(mine).toBeTruthy();
    const locker = screen.getByRole('group', { name: 'Keep for locker' });
    await fireEvent.click(locker.querySelectorAll('input')[1]!);
    await tap('Save what is chosen');
    await waitFor(() => expect(sent.filter(({ route }) => route === CHANGE)).toHaveLength(2));
    const last = sent.filter(({ route }) => route === CHANGE)[1]!;
    expect(JSON.parse(String(last.body))).toEqual({ name: 'Moira Reid' });
    expect(last.ifMatch).toBe('"theirs"');
    await screen.findByText('Saved.');
  });

  it('says at its field what the club refuses', async () => {
    const errors = [{ field: 'phoneNumber', code: 'not_valid' }];
    stubClub({ [CHANGE]: () => problem(400, 'invalid_request', { errors }) });
    await open();
    await type('Telephone', '12');
    await tap('Save');
    await waitFor(() =>
      expect(screen.getByLabelText('Telephone').getAttribute('aria-invalid')).toBe('true'),
    );
  });

  it.each([
    ['Delete', 'Delete them', `DELETE ${PATH}`],
    ['Erase at once', 'Erase them for good', `POST ${PATH}/erasure`],
  ])('%s asks why before it is done, over what was seen', async (label, confirm, route) => {
    const urls: URL[] = [];
    const sent = stubClub({
      [route]: (_, { url }) => {
        urls.push(new URL(url));
        return told({ userID: MOIRA.userID });
      },
    });
    const view = await open();
    await tap(label);
    expect(sent.some((one) => one.route === route)).toBe(false);
    const dialog = screen.getByRole('dialog', { name: /Moira Fraser/ });
    await fireEvent.update(within(dialog).getByLabelText('Reason'), ' Moved away ');
    await expectAccessible(view.container);
    await tap(confirm);
    await waitFor(() => expect(urls).toHaveLength(1));
    const { body, ifMatch } = sent.find((one) => one.route === route)!;
    expect(urls[0]!.searchParams.get('reason') ?? body).toEqual(
      route.startsWith('DELETE') ? 'Moved away' : { reason: 'Moved away' },
    );
    expect(ifMatch).toBe('"one"');
    await waitFor(() => expect(sent.filter((one) => one.route === READ)).toHaveLength(2));
  });

  it('reads anew who was another by then, so that a second press is over what is seen now', async () => {
    const route = `DELETE ${PATH}`;
    let etag = '"one"';
    const sent = stubClub({
      [READ]: () => told(MOIRA, etag),
      [route]: (_, { headers }) => {
        if (headers.get('if-match') === '"two"') return told({ userID: MOIRA.userID });
        etag = '"two"';
        return problem(412, 'version_mismatch', { current: MOIRA });
      },
    });
    await open();
    await tap('Delete');
    await tap('Delete them');
    await waitFor(() => expect(sent.filter((one) => one.route === READ)).toHaveLength(2));
    await waitFor(async () => {
      await tap('Delete them');
      expect(sent.findLast((one) => one.route === route)!.ifMatch).toBe('"two"');
    });
  });

  it('restores who was deleted, and says until when', async () => {
    const route = `POST ${PATH}/restoration`;
    const eraseAt = '2026-12-28T02:00:00Z';
    const sent = stubClub({ [route]: () => told({}) }, makePerson({ status: 'deleted', eraseAt }));
    await open();
    await screen.findByText(/^Deleted; erased for good from 28 Dec/);
    expect(screen.queryByRole('button', { name: 'Delete' })).toBeNull();
    await tap('Restore');
    await tap('Restore them');
    await waitFor(() => expect(sent.some((one) => one.route === route)).toBe(true));
  });

  it('has nothing to change of who is erased', async () => {
    const gone = { status: 'erased', name: null, email: null, phoneNumber: null } as const;
    stubClub({}, makePerson({ ...gone, attributes: {} }));
    await open();
    await screen.findByRole('heading', { name: 'Erased person' });
    expect(screen.queryByRole('button', { name: 'Save' })).toBeNull();
  });

  it('speaks Thai', async () => {
    chooseLanguage('th');
    stubClub();
    const view = await open();
    await screen.findByRole('button', { name: 'บันทึก' });
    await expectAccessible(view.container);
  });
});
