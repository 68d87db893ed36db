import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DESKTOP, PHONE, expectAccessible, openMore, openPage, startBrowser } from './browser.ts';
import { newGolfer } from './golfer.ts';
import { mailedLink, PASSWORD } from './identity-steps.ts';
import { logIn } from './page-steps.ts';
import { enrol } from './second-factor.ts';
import { query, stack } from './stack.ts';

/** What a browser says of a visit without a session, of a login without its code, and of a used link: no faults. */
const EXPECTED = /status of 4(01|10)/;

let browser: Browser;
const screenshots = join(stack.logs, '..', 'screenshots');

beforeAll(async () => {
  browser = await startBrowser();
  await mkdir(screenshots, { recursive: true });
});
afterAll(() => browser.close());

/** Logs an admin in on the page, who has just given two factors. */
async function asAdmin(page: Page): Promise<void> {
  const golfer = await newGolfer({ verified: true });
  const { backupCodes } = await enrol(golfer);
  const toAdmin = `UPDATE account SET roles = '{golfer,admin}' WHERE id = $1`;
  await query('auth', toAdmin, [golfer.userId]);
  await page.goto('/login?next=/staff');
  await logIn(page, golfer.account);
  await page.getByLabel('Code', { exact: true }).fill(backupCodes[0]!);
  await page.getByRole('button', { name: 'Log in', exact: true }).click();
  await page.getByRole('link', { name: 'New members' }).click();
  await page.getByRole('heading', { name: 'New members' }).waitFor();
}

async function accept(page: Page): Promise<void> {
  await page.getByLabel('Name').fill('Robin Greene');
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Create my account' }).press('Enter');
}

describe.each([
  ['phone', PHONE],
  ['desktop', DESKTOP],
])('on a %s', (device, viewport) => {
  it('an admin invites staff by mail, who accepts and is logged in with the role', async () => {
    const email = `${randomUUID()}@club.example`;
    const admin = await openPage(browser, viewport);
    const invited = await openPage(browser, viewport);
    const shot = (page: Page, name: string) =>
      page.screenshot({ path: join(screenshots, `${device}-${name}.png`), fullPage: true });

    await asAdmin(admin.page);
    await admin.page.getByLabel('Email').fill(email);
    await admin.page.getByLabel('Staff', { exact: true }).check();
    await admin.page.getByRole('button', { name: 'Send the invitation' }).press('Enter');
    await admin.page.getByText(`The invitation is on its way to ${email}.`).waitFor();
    await admin.page.getByRole('button', { name: `Withdraw ${email}` }).waitFor();
    await expectAccessible(admin.page);
    await shot(admin.page, 'invitations');

    const link = await mailedLink(email, '/join');
    // What opens mails only looks.
    expect((await fetch(stack.address + link)).status).toBe(200);
    const { page } = invited;
    await page.goto(link);
    await page.getByRole('heading', { name: 'Welcome to the club' }).waitFor();
    expect(page.url()).not.toContain('token');
    await expectAccessible(page);
    await shot(page, 'join');
    await accept(page);
    await page.getByRole('heading', { name: 'My golf' }).waitFor();
    expect(await page.getByText('Your email is not verified').count()).toBe(0);
    await openMore(page);
    await page.getByRole('link', { name: 'Staff', exact: true }).waitFor();

    await page.goto(link);
    await accept(page);
    await page.getByRole('heading', { name: 'This link was used before' }).waitFor();
    await expectAccessible(page);
    for (const one of [admin, invited]) {
      expect(one.complaints.filter((complaint) => !EXPECTED.test(complaint))).toEqual([]);
      expect(one.elsewhere).toEqual([]);
      await one.page.context().close();
    }
  });
});
