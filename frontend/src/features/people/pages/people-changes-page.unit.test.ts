// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/vue';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { chooseLanguage } from '../../../lib/words/language.ts';
import { announcement } from '../../../ui/announcer.ts';
import { checkComponents, expectAccessible } from '../../../testing/component-checks.ts';
import { renderPage } from '../../../testing/render-part.ts';
import { makeAccount } from '../../../testing/samples.ts';
import { problem, stubApi } from '../../../testing/stub-api.ts';
import { stubDialogs } from '../../../testing/stub-dialogs.ts';
import type { BulkOperation, BulkRow } from '../api/bulk-api.ts';
import { makeBulk } from '../testing/make-bulk.ts';
import PeopleChangesPage from './people-changes-page.vue';

checkComponents();
stubDialogs();
afterEach(() => {
  vi.useRealTimers();
  chooseLanguage('en');
});

const told = (data: object, status = 200) =>
  Response.json({ status: 'success', message: 'ok', data }, { status });
const UNDO = '0198c0de-0000-7000-8000-000000000088';
const ROWS: BulkRow[] = [
  { userID: 'u1', name: 'Moira Fraser', outcome: 'changed' },
  { userID: 'u2', name: 'Una Gray', outcome: 'unchanged' },
  { userID: 'u3', name: null, outcome: 'erased' },
  { userID: 'u4', name: null, outcome: 'not_found' },
];

/** A club in which these changes were made; what is asked of rows is kept. */
function stubClub(operations: () => BulkOperation[], rows: BulkRow[] = ROWS) {
  const one = (operation: BulkOperation) => ({
    [`GET /api/v1/users/bulk/${operation.operationId}`]: (_: unknown, { url }: Request) => {
      const query = new URL(url).searchParams;
      const items = rows.filter(
        ({ outcome }) => query.get('changed') !== 'false' || outcome !== 'changed',
      );
      const now = operations().find(({ operationId }) => operationId === operation.operationId)!;
      return told({ operation: now, items, nextCursor: null });
    },
  });
  return stubApi({
    'GET /api/v1/auth/account': () => Response.json(makeAccount({ roles: ['golfer', 'staff'] })),
    'GET /api/v1/users/bulk': () => told({ items: operations(), nextCursor: null }),
    ...Object.assign({}, ...operations().map(one)),
    [`POST /api/v1/users/bulk/${makeBulk().operationId}/undo`]: (body: unknown) =>
      (body as { reason: string }).reason
        ? told(makeBulk({ operationId: UNDO, undoes: makeBulk().operationId }), 202)
        : problem(400, 'invalid_request'),
  });
}
const open = (path = '') =>
  renderPage(PeopleChangesPage, `/staff/people/changes${path}`, { isSignedIn: true });
const openOne = () => open(`/${makeBulk().operationId}`);

describe('the list of changes of many', () => {
  it('says of each what, when, why and how far, and leads to it', async () => {
    const waiting = makeBulk({
      operationId: 'w',
      endedAt: null,
      done: 0,
      action: { type: 'suspend' },
    });
    const note = { type: 'attribute', name: 'locker', to: null } as const;
    stubClub(() => [
      waiting,
      makeBulk(),
      makeBulk({ operationId: 'n', action: note, undoes: 'x' }),
    ]);
    const view = await open();
    const entry = (await screen.findByText('Category: Junior', { selector: 'p' })).closest('li')!;
    expect(entry.textContent).toMatch(
      /Done.*4,310 of 4,312 members changed.*Why: Of age since June/,
    );
    expect(within(entry).getByRole('link').getAttribute('href')).toBe(
      `/staff/people/changes/${makeBulk().operationId}`,
    );
    expect(screen.getByText('Suspended', { selector: 'p' }).textContent).toContain('Waiting');
    expect(screen.getByText('Undone: locker taken away', { selector: 'p' })).toBeTruthy();
    await expectAccessible(view.container);
  });

  it('says where there was none', async () => {
    stubClub(() => []);
    await open();
    await screen.findByText('Nothing yet');
  });
});

describe('a change of many', () => {
  it('says of each who was not changed why, and of all when asked for', async () => {
    stubClub(() => [makeBulk({ total: 4, done: 4, changed: 1 })]);
    const view = await openOne();
    await screen.findByText('Done: 1 of 4 members changed.');
    const left = (await screen.findByRole('link', { name: 'Una Gray' })).closest('li')!;
    expect(left.textContent).toContain('It was so already');
    expect(screen.getByRole('link', { name: 'Erased person' })).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'u4' })).toBeNull();
    expect(screen.queryByText('Moira Fraser')).toBeNull();
    await fireEvent.click(screen.getByLabelText('All'));
    const link = await screen.findByRole('link', { name: 'Moira Fraser' });
    expect(link.getAttribute('href')).toBe('/staff/people/u1');
    await expectAccessible(view.container);
  });

  it('is followed live until it has ended, which is told', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    let now = makeBulk({ endedAt: null, done: 200, changed: 198 });
    const sent = stubClub(() => [now]);
    await openOne();
    await screen.findByText('200 of 4,312 looked at');
    expect(screen.queryByRole('button', { name: 'Undo it' })).toBeNull();
    now = makeBulk();
    await vi.advanceTimersByTimeAsync(2000);
    await screen.findByText('Done: 4,310 of 4,312 members changed.');
    await waitFor(() => expect(announcement.value).toContain('Done: 4,310'));
    await screen.findByRole('button', { name: 'Undo it' });
    const asked = sent.length;
    await vi.advanceTimersByTimeAsync(20_000);
    expect(sent).toHaveLength(asked);
  });

  it('is undone with a reason, and what came of that is followed', async () => {
    const undo = makeBulk({ operationId: UNDO, undoes: makeBulk().operationId });
    const sent = stubClub(() => [makeBulk(), undo]);
    const { router } = await openOne();
    await fireEvent.click(await screen.findByRole('button', { name: 'Undo it' }));
    const dialog = within(screen.getByRole('dialog'));
    dialog.getByText('Undo it for 4,310 members?');
    await fireEvent.click(dialog.getByRole('button', { name: 'Undo it for them' }));
    await dialog.findByRole('alert');
    await fireEvent.update(dialog.getByLabelText('Reason'), ' The wrong list ');
    await fireEvent.click(dialog.getByRole('button', { name: 'Undo it for them' }));
    await waitFor(() =>
      expect(router.currentRoute.value.path).toBe(`/staff/people/changes/${UNDO}`),
    );
    const asked = sent.findLast(({ route }) => route.startsWith('POST'));
    expect(asked?.body).toEqual({ reason: 'The wrong list' });
    await screen.findByText('Undone: Category: Junior');
    expect(screen.queryByRole('button', { name: 'Undo it' })).toBeNull();
    expect(screen.getByRole('link', { name: 'The change that it undoes' })).toBeTruthy();
  });

  it('says when it is too late to undo it, and that results are kept no longer', async () => {
    stubClub(() => [makeBulk({ undoUntil: '2026-01-01T00:00:00Z' })], []);
    await openOne();
    await screen.findByText('It cannot be undone any more.');
    await screen.findByText(/^What came of each is kept as long/);
    expect(screen.queryByRole('button', { name: 'Undo it' })).toBeNull();
  });

  it('is there in Thai, and says what was undone where', async () => {
    chooseLanguage('th');
    stubClub(() => [makeBulk({ undoneBy: UNDO, changed: 4312 })], []);
    const view = await openOne();
    const link = await screen.findByRole('link', { name: /^การแก้ไขนี้ถูกยกเลิกแล้ว/ });
    expect(link.getAttribute('href')).toBe(`/staff/people/changes/${UNDO}`);
    await screen.findByText('ไม่มีใครถูกเว้นไว้');
    await expectAccessible(view.container);
  });
});
