import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DESKTOP, PHONE, expectAccessible, openPage, startBrowser } from './browser.ts';
import { newGolfer } from './golfer.ts';
import { newGolferWithRole, type GolferWithRole } from './golfer-with-role.ts';
import { typeLogin } from './identity-steps.ts';
import { stack } from './stack.ts';

/** What a browser says of a session that was ended: no faults. */
const EXPECTED = /status of 401/;
const screenshots = join(stack.logs, '..', 'screenshots');

let browser: Browser;
let admin: GolferWithRole;
beforeAll(async () => {
  browser = await startBrowser();
  await mkdir(screenshots, { recursive: true });
  admin = await newGolferWithRole('admin');
});
afterAll(() => browser.close());

/** Opens a tool with the keyboard, says why, and confirms. */
async function use(page: Page, tool: string, confirm: string): Promise<void> {
  await page.getByRole('button', { name: tool }).press('Enter');
  await expectAccessible(page);
  await page.getByLabel('Reason').fill('as the committee decided');
  await page.getByRole('dialog').getByRole('button', { name: confirm }).press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
}

describe.each([
  ['phone', PHONE],
  ['desktop', DESKTOP],
])('on a %s', (device, viewport) => {
  it('an admin suspends somebody who is then out in another browser, and reinstates them', async () => {
    const golfer = await newGolfer({ verified: true });
    const theirs = await openPage(browser, PHONE, '/login');
    await typeLogin(theirs.page, golfer.account.email);
    await theirs.page.getByRole('heading', { name: 'My golf' }).waitFor();

    const { page, complaints } = await openPage(browser, viewport, '/login');
    await admin.logIn(page);
    await page.goto(`/admin?search=${golfer.account.email}`);
    await page.getByRole('link', { name: 'Manage Test Golfer' }).press('Enter');
    await page.getByRole('heading', { name: 'Test Golfer' }).waitFor();
    await use(page, 'Suspend account', 'Suspend');
    await page.getByText(/^suspended since/).waitFor();
    await expectAccessible(page);
    await page.screenshot({
      path: join(screenshots, `${device}-admin-account.png`),
      fullPage: true,
    });

    const isOut = async () => {
      await theirs.page.goto('/account');
      return theirs.page.getByRole('heading', { name: 'Log in' }).isVisible();
    };
    await expect.poll(isOut, { timeout: 10_000 }).toBe(true);
    await typeLogin(theirs.page, golfer.account.email);
    await theirs.page.getByText(/^Your account is suspended/).waitFor();

    await use(page, 'Reinstate account', 'Reinstate');
    await page.getByRole('button', { name: 'Suspend account' }).waitFor();
    await theirs.page.getByRole('button', { name: 'Log in', exact: true }).click();
    await theirs.page.getByRole('heading', { name: 'Account', exact: true }).waitFor();
    expect(complaints.filter((complaint) => !EXPECTED.test(complaint))).toEqual([]);
    await Promise.all([page.context().close(), theirs.page.context().close()]);
  });
});
