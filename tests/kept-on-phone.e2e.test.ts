import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DESKTOP, PHONE, openPage, startBrowser } from './browser.ts';
import {
  holeIs,
  keepOnPhone,
  logIn,
  openFirstHole,
  play,
  strokesAtClub,
  tap,
} from './page-steps.ts';
import { stack } from './stack.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

const FULL = /^This phone is full: scores are lost when this page is closed without a network\./;
const origin = new URL(stack.address).origin;

/** A phone without a network, and the way to what its browser stores. */
async function onTheCourse() {
  const { page } = await openPage(browser, PHONE, '/login');
  const started = await openFirstHole(page);
  await keepOnPhone(page);
  await holeIs(page, 1);
  await page.context().setOffline(true);
  // Not of the page itself: a reload would then let Chromium forget that there is no network.
  const storage = await page.context().newCDPSession(await page.context().newPage());
  return { ...started, page, storage };
}

/** The sentence on the screen; behind More it stands once more. */
const told = (page: Page) => page.getByRole('alert').filter({ hasText: FULL });

const waiting = (page: Page, holes: number) =>
  page.getByText(new RegExp(`^${holes} holes? waiting`)).waitFor();

describe('what the phone keeps', () => {
  it('is not said to be kept while it is full, and is once there is room', async () => {
    const { golfer, round, page, storage } = await onTheCourse();
    // Chromium looks how much room is left when it makes a database, and seldom later.
    await page.goto('about:blank');
    await storage.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
    await storage.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
    await page.context().setOffline(false);
    await page.goto(`/rounds/${round.id}`);
    await told(page).waitFor();
    await page.context().setOffline(true);
    await play(page, 1, 4);
    await tap(page, 'Strokes 5');
    await page.getByText('In this open page only').waitFor();
    await waiting(page, 2);

    await storage.send('Storage.overrideQuotaForOrigin', { origin });
    await tap(page, 'Putts 2');
    await told(page).waitFor({ state: 'detached' });
    await page.reload();
    await waiting(page, 2);
    await page.context().setOffline(false);
    await expect.poll(() => strokesAtClub(golfer, round)).toEqual([4, 5]);
    await page.context().close();
  });

  it('is put back when the browser clears it under an open page', async () => {
    const { golfer, round, page, storage } = await onTheCourse();
    for (const hole of [1, 2]) await play(page, hole, hole + 3);
    await waiting(page, 2);
    await storage.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
    await play(page, 3, 6);
    await waiting(page, 3);
    await page.reload();
    await waiting(page, 3);
    await page.context().setOffline(false);
    await expect.poll(() => strokesAtClub(golfer, round)).toEqual([4, 5, 6]);
    await page.context().close();
  });

  it('leaves as a file, and is sent from another device', async () => {
    const { golfer, round, page } = await onTheCourse();
    for (const hole of [1, 2, 3]) await play(page, hole, hole + 3);
    await waiting(page, 3);
    await page.getByRole('link', { name: 'Card' }).click();
    const saving = page.waitForEvent('download');
    await tap(page, 'Save them as a file');
    const file = await (await saving).path();

    const { page: other } = await openPage(browser, DESKTOP, '/login?next=/transfer');
    await logIn(other, golfer.account);
    await other.getByLabel('File with rounds').setInputFiles(file);
    await other.getByText('3 scores that waited on a phone. Nothing is sent yet.').waitFor();
    expect(await strokesAtClub(golfer, round)).toEqual([]);
    await tap(other, 'Send them in my name');
    await expect.poll(() => strokesAtClub(golfer, round)).toEqual([4, 5, 6]);
    await other.context().close();

    // The phone finds its network again: what the club has from the file is no conflict.
    await page.context().setOffline(false);
    await page.getByText(/^All sent/).waitFor();
    expect(await strokesAtClub(golfer, round)).toEqual([4, 5, 6]);
    await page.context().close();
  });
});
