import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DESKTOP, PHONE, expectAccessible, openMore, openPage, startBrowser } from './browser.ts';
import {
  mailedCode,
  mailedLink,
  openAccount,
  registerByMail,
  setPassword,
  typeLogin,
} from './identity-steps.ts';
import { query, stack } from './stack.ts';

/** What a browser says of a visit without a session, and of a change that asks for a proof: no faults. */
const EXPECTED = /status of 40[13]/;

let browser: Browser;
const screenshots = join(stack.logs, '..', 'screenshots');

beforeAll(async () => {
  browser = await startBrowser();
  await mkdir(screenshots, { recursive: true });
});
afterAll(() => browser.close());

/** As if the last login was longer ago than a proof holds. */
async function makeProofsOld(email: string): Promise<void> {
  const sql = `UPDATE session SET authenticated_at = now() - interval '1 day'
    WHERE user_id = (SELECT id FROM account WHERE email = $1)`;
  await query('auth', sql, [email]);
}

/** Gives a page an authenticator as a phone has one, whose owner always agrees. */
async function giveAuthenticator(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  const options = {
    ...({ protocol: 'ctap2', transport: 'internal' } as const),
    ...{ hasResidentKey: true, hasUserVerification: true },
    ...{ isUserVerified: true, automaticPresenceSimulation: true },
  };
  await devtools.send('WebAuthn.addVirtualAuthenticator', { options });
}

describe.each([
  ['phone', PHONE],
  ['desktop', DESKTOP],
])('on a %s', (device, viewport) => {
  it('a golfer adds a passkey, and logs in and proves who they are with nothing else', async () => {
    const email = `${randomUUID()}@club.example`;
    const { page, complaints } = await openPage(browser, viewport);
    await giveAuthenticator(page);
    await registerByMail(page, email);
    await setPassword(page, await mailedLink(email, '/set-password'));
    await page.getByRole('link', { name: 'Log in' }).click();
    await typeLogin(page, email);
    await page.getByRole('heading', { name: 'My golf' }).waitFor();
    await openAccount(page);
    await page.getByRole('button', { name: 'Add a passkey' }).press('Enter');
    await page.getByRole('button', { name: /^Remove Chrome/ }).waitFor();
    await expectAccessible(page);

    await openMore(page);
    await page.getByRole('button', { name: 'Log out' }).click();
    await page.getByRole('heading', { name: 'Log in' }).waitFor();
    await expectAccessible(page);
    await page.screenshot({ path: join(screenshots, `${device}-login-passkey.png`) });
    await page.getByRole('button', { name: 'Log in with a passkey' }).press('Enter');
    await page.getByRole('heading', { name: 'My golf' }).waitFor();

    await openAccount(page);
    await page.screenshot({
      path: join(screenshots, `${device}-account-passkey.png`),
      fullPage: true,
    });
    await makeProofsOld(email);
    await page.getByRole('button', { name: 'Set up an authenticator' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Use a passkey' }).waitFor();
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Use a passkey' }).press('Enter');
    await page.getByRole('img', { name: /^QR code/ }).waitFor();
    expect(complaints.filter((complaint) => !EXPECTED.test(complaint))).toEqual([]);
    await page.context().close();
  });

  it('a golfer logs in with a code by mail, and is asked for their password where an account changes', async () => {
    const email = `${randomUUID()}@club.example`;
    const { page, complaints } = await openPage(browser, viewport);
    await registerByMail(page, email);
    await setPassword(page, await mailedLink(email, '/set-password'));
    await page.getByRole('link', { name: 'Log in' }).click();
    await page.getByRole('link', { name: 'Log in with a code by mail' }).press('Enter');
    await page.getByRole('heading', { name: 'Log in with a code by mail' }).waitFor();
    await page.getByLabel('Email').fill(email);
    await expectAccessible(page);
    await page.getByLabel('Email').press('Enter');
    const field = page.getByLabel('Code of the mail');
    await field.fill('000000');
    await field.press('Enter');
    await page.getByText(/is not right/).waitFor();
    await expectAccessible(page);
    await page.screenshot({ path: join(screenshots, `${device}-mail-code.png`), fullPage: true });
    await field.fill(await mailedCode(email));
    await field.press('Enter');
    await page.getByRole('heading', { name: 'My golf' }).waitFor();
    await openAccount(page);
    await page.getByRole('button', { name: 'Set up an authenticator' }).click();
    await page.getByRole('dialog').getByLabel('Password', { exact: true }).waitFor();
    expect(complaints.filter((complaint) => !EXPECTED.test(complaint))).toEqual([]);
    await page.context().close();
  });

  it('an owner who is told of a login elsewhere ends it, and chooses a new password', async () => {
    const email = `${randomUUID()}@club.example`;
    const own = await openPage(browser, viewport);
    await registerByMail(own.page, email);
    await setPassword(own.page, await mailedLink(email, '/set-password'));
    await own.page.getByRole('link', { name: 'Log in' }).click();
    await typeLogin(own.page, email);
    await own.page.getByRole('heading', { name: 'My golf' }).waitFor();

    const thief = await openPage(browser, viewport);
    await typeLogin(thief.page, email);
    await thief.page.getByRole('heading', { name: 'My golf' }).waitFor();

    const link = await mailedLink(email, '/not-me');
    await own.page.goto(link);
    await own.page.getByRole('heading', { name: 'This was not me' }).waitFor();
    expect(own.page.url()).not.toContain('token');
    await expectAccessible(own.page);
    await own.page.screenshot({ path: join(screenshots, `${device}-not-me.png`), fullPage: true });
    await own.page.getByRole('button', { name: 'End everything' }).press('Enter');
    await own.page.getByRole('heading', { name: 'Nobody is logged in any more' }).waitFor();
    await expectAccessible(own.page);
    await thief.page.reload();
    await thief.page.getByRole('heading', { name: 'Log in' }).waitFor();
    await setPassword(own.page, await mailedLink(email, '/set-password'));
    await Promise.all([own, thief].map(({ page }) => page.context().close()));
  });
});
