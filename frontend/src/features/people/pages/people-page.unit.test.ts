// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/vue';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as saving from '../../../lib/save-file.ts';
import { chooseLanguage } from '../../../lib/words/language.ts';
import { checkComponents, expectAccessible } from '../../../testing/component-checks.ts';
import { renderPage } from '../../../testing/render-part.ts';
import { makeAccount } from '../../../testing/samples.ts';
import { problem, stubApi } from '../../../testing/stub-api.ts';
import { stubDialogs } from '../../../testing/stub-dialogs.ts';
import type { Person } from '../api/people-api.ts';
import { giveSize } from '../testing/give-size.ts';
import { makePerson } from '../testing/make-person.ts';
import PeoplePage from './people-page.vue';

checkComponents();
stubDialogs();
afterEach(() => chooseLanguage('en'));

const LIST = 'GET /api/v1/users';
const makePeople = (count: number, first = 0): Person[] =>
  Array.from({ length: count }, (_, at) =>
    makePerson({ userID: `u${first + at}`, name: `Member ${first + at}` }),
  );
const pageOf = (items: Person[], total = items.length, nextCursor: string | null = null) =>
  Response.json({ status: 'success', message: 'Users found', data: { items, total, nextCursor } });

let isWide = true;
beforeEach(() => {
  isWide = true;
  giveSize(() => isWide);
});

function stubClub(answer: (query: URLSearchParams) => Response) {
  const asked: URLSearchParams[] = [];
  const sent = stubApi({
    'GET /api/v1/auth/account': () => Response.json(makeAccount({ roles: ['golfer', 'staff'] })),
    'GET /api/v1/users/export': () => new Response('userID\r\n'),
    [LIST]: (_, { url }) => {
      const query = new URL(url).searchParams;
      asked.push(query);
      return answer(query);
    },
  });
  return { asked, sent };
}
const open = (query = '') => renderPage(PeoplePage, `/staff/people${query}`, { isSignedIn: true });
const rows = () => screen.getAllByRole('row').slice(1);

describe('the page of all members', () => {
  it('shows who there are, of many only those in sight, and says how many', async () => {
    stubClub(() => pageOf(makePeople(1000), 100_000, 'c'));
    const view = await open();
    const grid = await screen.findByRole('grid', { name: 'Members' });
    await screen.findByText('100,000 members');
    expect(grid.getAttribute('aria-rowcount')).toBe('100001');
    expect(rows().length).toBeGreaterThan(10);
    expect(rows().length).toBeLessThan(60);
    expect(rows()[0]?.getAttribute('aria-rowindex')).toBe('2');
    expect(screen.getByRole('link', { name: 'Member 0' }).getAttribute('href')).toBe(
      '/staff/people/u0',
    );
    await expectAccessible(view.container);
  });

  it('reads on before its end is reached, until there is no more', async () => {
    const { asked } = stubClub((query) =>
      query.has('cursor') ? pageOf(makePeople(3, 5), 8) : pageOf(makePeople(5), 8, 'c1'),
    );
    await open();
    await screen.findByText('Member 7');
    expect(asked.map((query) => query.get('cursor'))).toEqual([null, 'c1']);
    expect(screen.getByText('That is everybody.')).toBeTruthy();
  });

  it('says that the next page failed, keeps what there is, and tries again', async () => {
    let isDown = true;
    stubClub((query) => {
      if (!query.has('cursor')) return pageOf(makePeople(5), 6, 'c1');
      return isDown ? problem(503, 'database_unavailable') : pageOf(makePeople(1, 5), 6);
    });
    await open();
    await screen.findByRole('alert');
    expect(screen.getByText('Member 0')).toBeTruthy();
    isDown = false;
    await fireEvent.click(screen.getByRole('button', { name: 'Retry' }));
    await screen.findByText('Member 5');
  });

  it('looks for what is typed once the fingers rest, and has it in the address', async () => {
    const { asked } = stubClub(() => pageOf(makePeople(1)));
    const { router } = await open();
    await screen.findByText('1 member');
    await fireEvent.update(screen.getByLabelText('Name begins with'), 'm');
    await fireEvent.update(screen.getByLabelText('Name begins with'), 'mo');
    await fireEvent.update(screen.getByLabelText('Standing'), 'active');
    await waitFor(() =>
      expect(router.currentRoute.value.query).toEqual({ name: 'mo', status: 'active' }),
    );
    await waitFor(() => expect(asked.at(-1)?.get('name')).toBe('mo'));
    expect(asked.map((query) => query.get('name'))).toEqual([null, 'mo']);
    router.back();
    await waitFor(() =>
      expect(screen.getByLabelText<HTMLInputElement>('Name begins with').value).toBe(''),
    );
  });

  it('begins with what an address says, and says where nobody fits', async () => {
    const { asked } = stubClub(() => pageOf([]));
    const view = await open('?email=moira&attribute=locker%3A12&sort=-name');
    await screen.findByText('Nobody fits');
    expect(Object.fromEntries(asked[0]!)).toEqual({
      ...{ email: 'moira', attribute: 'locker:12', sort: '-name', limit: '100' },
    });
    await expectAccessible(view.container);
  });

  it('asks for no attribute that is none, and says how one is written', async () => {
    const { asked } = stubClub(() => pageOf(makePeople(1)));
    await open('?from=2026-01-01');
    await screen.findByText('1 member');
    await fireEvent.update(screen.getByLabelText('Attribute'), 'locker');
    await screen.findByText('Write it as name:value, such as locker:12');
    expect(asked).toHaveLength(1);
  });

  it('is sorted by the head of a column, both ways', async () => {
    const { asked } = stubClub(() => pageOf(makePeople(2)));
    const { router } = await open();
    await fireEvent.click(await screen.findByRole('button', { name: 'Name' }));
    await waitFor(() => expect(router.currentRoute.value.query).toEqual({ sort: 'name' }));
    await waitFor(() =>
      expect(screen.getByRole('columnheader', { name: 'Name' }).getAttribute('aria-sort')).toBe(
        'ascending',
      ),
    );
    await fireEvent.click(await screen.findByRole('button', { name: 'Name' }));
    await waitFor(() => expect(asked.at(-1)?.get('sort')).toBe('-name'));
  });

  it('is one stop of the keyboard, whose arrows lead through it', async () => {
    stubClub(() => pageOf(makePeople(500)));
    await open();
    const grid = await screen.findByRole('grid');
    expect(grid.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
    screen.getByRole('link', { name: 'Member 0' }).focus();
    await fireEvent.keyDown(document.activeElement!, { key: 'ArrowDown' });
    expect(document.activeElement).toBe(screen.getByRole('link', { name: 'Member 1' }));
    await fireEvent.keyDown(document.activeElement!, { key: 'End', ctrlKey: true });
    await waitFor(() =>
      expect(document.activeElement?.closest('[role=row]')?.getAttribute('aria-rowindex')).toBe(
        '501',
      ),
    );
    expect(grid.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
  });

  it('is taken along as a file, of what is looked for', async () => {
    const save = vi.spyOn(saving, 'saveFile').mockReturnValue();
    stubClub(() => pageOf(makePeople(1)));
    await open('?category=junior');
    await fireEvent.click(await screen.findByRole('button', { name: 'Export as CSV' }));
    await waitFor(() => expect(save).toHaveBeenCalledOnce());
    expect(save.mock.calls[0]?.[1]).toBe('members.csv');
  });

  it('says all of a person in one cell on a phone, in Thai too', async () => {
    isWide = false;
    chooseLanguage('th');
    stubClub(() => pageOf(makePeople(2)));
    const view = await open();
    await screen.findAllByText('1204 · เป็นสมาชิก · สามัญ');
    expect(screen.getAllByRole('columnheader')).toHaveLength(2);
    await expectAccessible(view.container);
  });
});
