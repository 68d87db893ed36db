import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DESKTOP, PHONE, expectAccessible, openPage, startBrowser } from './browser.ts';
import { newGolfer } from './golfer.ts';
import { newGolferWithRole, type GolferWithRole } from './golfer-with-role.ts';
import { mailedLink, typeLogin } from './identity-steps.ts';
import { stack } from './stack.ts';

const screenshots = join(stack.logs, '..', 'screenshots');
/** What a browser says of a login that asks for a code: no fault. */
const EXPECTED = /status of 401/;

let browser: Browser;
let admin: GolferWithRole;
beforeAll(async () => {
  browser = await startBrowser();
  await mkdir(screenshots, { recursive: true });
  admin = await newGolferWithRole('admin');
});
afterAll(() => browser.close());

describe.each([
  ['phone', PHONE],
  ['desktop', DESKTOP],
])('on a %s', (device, viewport) => {
  const show = (name: string) => ({
    path: join(screenshots, `${device}-${name}.png`),
    fullPage: true,
  });

  it('an admin opens the recovery of an account, and its owner stops it by the mail', async () => {
    const owner = await newGolfer({ verified: true });
    const { page, complaints } = await openPage(browser, viewport, '/login');
    await admin.logIn(page);
    await page.goto(`/admin/accounts/${owner.userId}`);
    await page.getByRole('button', { name: 'Recover account' }).press('Enter');
    const email = `${randomUUID()}@club.example`;
    await page.getByLabel('The email they have now').fill(email);
    await expectAccessible(page);
    await page.screenshot(show('open-recovery'));
    await page.getByRole('button', { name: 'Open the recovery' }).press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.getByRole('link', { name: 'Accounts' }).click();
    await page.getByRole('heading', { name: 'Recoveries' }).waitFor();
    const row = page.getByRole('listitem').filter({ hasText: email });
    expect(await row.textContent()).toContain('Photo ID, seen here');
    await row.getByRole('button', { name: /^Cancel the recovery/ }).waitFor();
    expect(await row.getByRole('button', { name: /^Approve/ }).count()).toBe(0);
    await expectAccessible(page);
    await page.screenshot(show('recoveries'));

    const theirs = await openPage(browser, viewport, '/login');
    await typeLogin(theirs.page, owner.account.email);
    await theirs.page.getByRole('heading', { name: 'My golf' }).waitFor();
    await theirs.page.goto('/account');
    await theirs.page.getByText('Somebody says that they lost this account').waitFor();
    await expectAccessible(theirs.page);
    await theirs.page.screenshot(show('recovery-note'));
    await theirs.page.goto(await mailedLink(owner.account.email, '/stop-recovery'));
    await theirs.page
      .getByRole('heading', { name: 'Somebody wants to get into your account' })
      .waitFor();
    expect(theirs.page.url()).not.toContain('token');
    await expectAccessible(theirs.page);
    await theirs.page.screenshot(show('stop-recovery'));
    await theirs.page.getByRole('button', { name: 'This was not me: stop it' }).press('Enter');
    await theirs.page.getByRole('heading', { name: 'It is stopped' }).waitFor();
    await Promise.all([page.waitForResponse(/\/auth\/recoveries$/), page.reload()]);
    await page.getByRole('heading', { name: 'Accounts' }).waitFor();
    await row.waitFor({ state: 'detached' });
    expect(complaints.filter((complaint) => !EXPECTED.test(complaint))).toEqual([]);
    await Promise.all([page, theirs.page].map((one) => one.context().close()));
  });
});
