// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/vue';
import { beforeEach, describe, expect, it } from 'vitest';
import { checkComponents, expectAccessible } from '../../../testing/component-checks.ts';
import { renderPage } from '../../../testing/render-part.ts';
import { makeAccount } from '../../../testing/samples.ts';
import { stubApi } from '../../../testing/stub-api.ts';
import { stubDialogs } from '../../../testing/stub-dialogs.ts';
import { giveSize } from '../testing/give-size.ts';
import { makeBulk } from '../testing/make-bulk.ts';
import { makePerson } from '../testing/make-person.ts';
import PeoplePage from './people-page.vue';

checkComponents();
stubDialogs();
beforeEach(() => giveSize());

const LOOKED = 'Sat, 28 Nov 2026 02:00:00 GMT';
const PEOPLE = Array.from({ length: 600 }, (_, at) =>
  makePerson({ userID: `u${at}`, name: `Member ${at}` }),
);

function stubClub(people = PEOPLE.slice(0, 8), total = 4312) {
  const data = { items: people, total, nextCursor: null };
  return stubApi({
    'GET /api/v1/auth/account': () => Response.json(makeAccount({ roles: ['golfer', 'staff'] })),
    'GET /api/v1/users': () =>
      Response.json({ status: 'success', message: 'ok', data }, { headers: { date: LOOKED } }),
    'POST /api/v1/users/bulk': () =>
      Response.json({ status: 'success', message: 'ok', data: makeBulk() }, { status: 202 }),
  });
}
const open = (query = '') => renderPage(PeoplePage, `/staff/people${query}`, { isSignedIn: true });
const box = (name: string) => screen.findByRole<HTMLInputElement>('checkbox', { name });
const press = async (at: number, init: MouseEventInit = {}) =>
  fireEvent.click(await box(`Choose Member ${at}`), init);
const checked = () =>
  screen
    .getAllByRole('row', { selected: true })
    .map((row) => within(row).getByRole('rowheader').textContent?.trim());
const tap = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }));
const bodyOf = (sent: ReturnType<typeof stubApi>) =>
  sent.find(({ route }) => route === 'POST /api/v1/users/bulk')?.body;

describe('choosing many', () => {
  it('takes one by one, and with Shift all between, both ways', async () => {
    stubClub();
    const view = await open();
    await screen.findByText('Choose members to change many at once.');
    await press(2);
    await press(5, { shiftKey: true });
    await screen.findByText('4 members chosen');
    expect(checked()).toEqual(['Member 2', 'Member 3', 'Member 4', 'Member 5']);
    await press(4, { shiftKey: true });
    expect(checked()).toEqual(['Member 2', 'Member 3']);
    expect((await box('Choose all 4,312')).indeterminate).toBe(true);
    await expectAccessible(view.container);
    await tap('Choose nobody');
    expect(screen.queryAllByRole('row', { selected: true })).toEqual([]);
  });

  it('is done by the keyboard too: the box is a cell of the grid', async () => {
    stubClub();
    await open();
    (await box('Choose Member 0')).focus();
    await fireEvent.keyDown(document.activeElement!, { key: 'ArrowDown' });
    expect(document.activeElement).toBe(await box('Choose Member 1'));
    await fireEvent.keyDown(document.activeElement!, { key: 'ArrowRight' });
    expect(document.activeElement).toBe(screen.getByRole('link', { name: 'Member 1' }));
    await fireEvent.keyDown(document.activeElement!, { key: 'Home', ctrlKey: true });
    await fireEvent.keyDown(document.activeElement!, { key: 'ArrowUp' });
    expect(document.activeElement).toBe(await box('Choose all 4,312'));
  });

  it('sends those named with what is to be done and why, and follows it', async () => {
    const sent = stubClub();
    const { router } = await open();
    await press(1);
    await press(3);
    await tap('Change them');
    const dialog = within(await screen.findByRole('dialog'));
    dialog.getByRole('heading', { name: 'Change 2 members' });
    await fireEvent.update(dialog.getByLabelText('What is to be done'), 'category');
    await fireEvent.update(dialog.getByLabelText('Category'), 'junior');
    await fireEvent.click(dialog.getByRole('button', { name: 'Change the category of 2 members' }));
    await dialog.findByText('Reason is needed.');
    expect(bodyOf(sent)).toBeUndefined();
    await fireEvent.update(dialog.getByLabelText('Reason'), 'As the board said');
    await fireEvent.click(dialog.getByRole('button', { name: 'Change the category of 2 members' }));
    await waitFor(() =>
      expect(router.currentRoute.value.path).toBe(
        `/staff/people/changes/${makeBulk().operationId}`,
      ),
    );
    expect(bodyOf(sent)).toEqual({
      action: { type: 'category', to: 'junior' },
      selection: { userIDs: ['u1', 'u3'] },
      reason: 'As the board said',
    });
  });

  it('of all whom the filters mean leaves who is taken out again, and who came after the look', async () => {
    const sent = stubClub();
    await open('?category=junior&sort=name');
    await fireEvent.click(await box('Choose all 4,312'));
    await screen.findByText('All 4,312 members chosen');
    await press(6);
    await screen.findByText('4,311 members chosen');
    await tap('Change them');
    const dialog = within(await screen.findByRole('dialog'));
    dialog.getByText(/^All whom the filters mean are changed/);
    await fireEvent.update(dialog.getByLabelText('Reason'), 'Unpaid');
    await fireEvent.click(dialog.getByRole('button', { name: 'Suspend 4,311 members' }));
    await waitFor(() => expect(bodyOf(sent)).toBeDefined());
    expect(bodyOf(sent)).toEqual({
      action: { type: 'suspend' },
      selection: {
        filter: { category: 'junior' },
        until: '2026-11-28T02:00:00.000Z',
        except: ['u6'],
      },
      reason: 'Unpaid',
    });
  });

  it('is over with another search, and not with another order', async () => {
    stubClub();
    const { router } = await open();
    await press(1);
    await router.push('/staff/people?sort=name');
    await screen.findByText('1 member chosen');
    await router.push('/staff/people?sort=name&name=m');
    await screen.findByText('Choose members to change many at once.');
  });

  it('names no more than may be named', async () => {
    stubClub(PEOPLE, 600);
    await open();
    await press(0);
    const grid = await screen.findByRole('grid');
    (await box('Choose Member 0')).focus();
    await fireEvent.keyDown(document.activeElement!, { key: 'End', ctrlKey: true });
    await waitFor(() => expect(grid.querySelector('[aria-rowindex="601"]')).toBeTruthy());
    await press(599, { shiftKey: true });
    await screen.findByText(/^At most 500 can be picked one by one/);
    const change = screen.getByRole<HTMLButtonElement>('button', { name: 'Change them' });
    expect(change.disabled).toBe(true);
  });
});
