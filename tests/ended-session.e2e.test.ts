import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { PHONE, openMore, openPage, startBrowser } from './browser.ts';
import { call, newGolfer } from './golfer.ts';
import { holeIs, logIn, openFirstHole, play, reloadAt, strokesAtClub, tap } from './page-steps.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

/** Logs out; answers what the page asks then, and gives what it asked. */
async function logOut(page: Page, answer?: 'accept' | 'dismiss'): Promise<string | undefined> {
  await openMore(page);
  const clicked = page.getByRole('button', { name: 'Log out' }).first().click();
  const dialog = answer && (await page.waitForEvent('dialog'));
  await dialog?.[answer!]();
  await clicked;
  if (answer !== 'dismiss') await page.getByRole('heading', { name: 'Log in' }).waitFor();
  return dialog?.message();
}

it('a log-in that ends during a round stops nobody, and nobody else sees or sends the strokes', async () => {
  const { page } = await openPage(browser, PHONE, '/login');
  const { golfer, round } = await openFirstHole(page);
  const writing = page.waitForRequest((request) => request.method() === 'PUT');
  await play(page, 1, 4);
  const authorization = (await writing).headers()['authorization']!;
  await expect.poll(() => strokesAtClub(golfer, round)).toEqual([4]);

  // From another device: the page's access token and its cookie are worth nothing from then on.
  expect((await golfer.as('DELETE', '/api/v1/auth/sessions')).status).toBeLessThan(300);
  const answer = () => call('GET', `/api/v1/rounds/${round.id}`, { headers: { authorization } });
  await expect.poll(async () => (await answer()).status).toBe(401);
  for (const hole of [2, 3]) await play(page, hole, hole + 3);
  await page.getByText('Your session has ended. Play on: your scores wait here.').waitFor();
  await play(page, 4, 7);
  await page.getByText(/3 holes waiting/).waitFor();
  await reloadAt(page, 5);
  await play(page, 5, 8);
  await page.getByText(/4 holes waiting/).waitFor();
  expect(await strokesAtClub(golfer, round)).toEqual([4]);

  // Somebody else borrows the phone, on which another tab is open.
  const tab = await page.context().newPage();
  await tab.goto(`/rounds/${round.id}`);
  await tab.getByText(/4 holes waiting/).waitFor();
  const other = await newGolfer();
  await page.getByRole('link', { name: 'Log in to send them' }).click();
  const theirs: string[] = [];
  page.context().on('request', (request) => {
    if (request.method() === 'PUT') theirs.push(request.url());
  });
  await logIn(page, other.account);
  await page.getByText(/We could not load the round/).waitFor();
  await tab.getByText(/We could not load the round/).waitFor();
  await page.goto('/');
  await page.getByRole('heading', { name: 'My golf' }).waitFor();
  expect(await page.getByText(/not at the club yet|waiting/).count()).toBe(0);
  await logOut(page);
  expect(theirs).toEqual([]);
  expect(await strokesAtClub(golfer, round)).toEqual([4]);

  await page.goto(`/login?next=/rounds/${round.id}`);
  await logIn(page, golfer.account);
  await holeIs(page, 6);
  await page.getByText(/^All sent/).waitFor();
  expect(await strokesAtClub(golfer, round)).toEqual([4, 5, 6, 7, 8]);
  await page.context().close();
});

it('who logs out with strokes waiting is warned, and finds them again', async () => {
  const { page } = await openPage(browser, PHONE, '/login');
  const { golfer, round } = await openFirstHole(page);
  await page.route('**/holes/*', (route) => route.abort());
  await play(page, 1, 4);
  await page.getByText(/1 hole waiting/).waitFor();
  await page.getByRole('link', { name: 'My golf' }).click();
  await page.getByText('1 score on this phone not at the club yet').waitFor();
  expect(await logOut(page, 'dismiss')).toMatch(/^One score is not at the club yet/);
  await tap(page, 'Close');
  expect(await logOut(page, 'accept')).toMatch(/^One score is not at the club yet/);
  await page.unroute('**/holes/*');
  expect(await strokesAtClub(golfer, round)).toEqual([]);
  await logIn(page, golfer.account);
  await expect.poll(() => strokesAtClub(golfer, round)).toEqual([4]);
  await page.context().close();
});
