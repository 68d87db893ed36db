import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Secret, TOTP } from 'otpauth';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Mail } from '../tools/mail-sink/read-mail.ts';
import { awaitMailedLink, readMails } from '../tools/mail-sink/read-mails.ts';
import { DESKTOP, PHONE, expectAccessible, openMore, openPage, startBrowser } from './browser.ts';
import { register } from './page-steps.ts';
import { query, stack } from './stack.ts';

const PASSWORD = 'a quiet putting green';
const STEP_MS = 30_000;

/** What a browser says of a visit without a session and of a login without its code: no faults. */
const EXPECTED = /status of 40[13]/;

let browser: Browser;
const screenshots = join(stack.logs, '..', 'screenshots');

beforeAll(async () => {
  browser = await startBrowser();
  await mkdir(screenshots, { recursive: true });
});
afterAll(() => browser.close());

/** The link in the latest mail to an address, as path and fragment. */
async function mailedLink(
  email: string,
  path: '/set-password' | '/verify-email' | '/not-me',
): Promise<string> {
  return (await awaitMailedLink(stack.ports['mail-sink']!, email, path)).address;
}

/** The mails to an address, as soon as there is one. */
async function awaitMails(email: string): Promise<Mail[]> {
  await awaitMailedLink(stack.ports['mail-sink']!, email, '/verify-email');
  return readMails(stack.ports['mail-sink']!, email);
}

async function registerByMail(page: Page, email: string): Promise<void> {
  await page.getByRole('link', { name: 'Create an account' }).click();
  await page.getByLabel('Name').fill('Robin Greene');
  await page.getByLabel('Email').fill(email);
  await page.getByRole('radio', { name: 'By mail' }).check({ force: true });
  await page.getByRole('button', { name: 'Create account' }).click();
  await page.getByRole('heading', { name: 'Look into your mail' }).waitFor();
}

async function setPassword(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await page.getByRole('heading', { name: 'Choose your password' }).waitFor();
  expect(page.url()).not.toContain('token');
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Save password' }).click();
  await page.getByRole('heading', { name: 'Your password is set' }).waitFor();
}

async function typeLogin(page: Page, email: string): Promise<void> {
  await page.getByRole('heading', { name: 'Log in' }).waitFor();
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Log in', exact: true }).click();
}

async function openAccount(page: Page): Promise<void> {
  await openMore(page);
  await page.getByRole('link', { name: 'Account', exact: true }).click();
  await page.getByRole('heading', { name: 'Account', exact: true }).waitFor();
}

/** Sets up an authenticator; gives its codes, `stepsLater` for one that was not used yet. */
async function enrol(page: Page): Promise<(stepsLater: number) => string> {
  await page.getByRole('button', { name: 'Set up an authenticator' }).click();
  await page.getByRole('img', { name: /^QR code/ }).waitFor();
  const shown = (await page.locator('code').textContent()) ?? '';
  const totp = new TOTP({ secret: Secret.fromBase32(shown.replaceAll(' ', '')) });
  const codeAt = (stepsLater: number) =>
    totp.generate({ timestamp: Date.now() + stepsLater * STEP_MS });
  await page.getByLabel('Code', { exact: true }).fill(codeAt(0));
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Turn it on' }).click();
  await page.getByRole('heading', { name: 'Your backup codes' }).waitFor();
  const codes = (await page.locator('pre').textContent())?.trim().split('\n');
  expect(codes).toHaveLength(10);
  await page.getByRole('button', { name: 'I have kept them' }).click();
  await page.getByText('10 backup codes left').waitFor();
  return codeAt;
}

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
  it('a golfer joins by mail, sets up an authenticator, and logs in with its code', async () => {
    const email = `${randomUUID()}@club.example`;
    const { page, complaints, elsewhere } = await openPage(browser, viewport);
    const shot = (name: string) =>
      page.screenshot({ path: join(screenshots, `${device}-${name}.png`), fullPage: true });

    await registerByMail(page, email);
    await expectAccessible(page);
    await setPassword(page, await mailedLink(email, '/set-password'));
    await page.getByRole('link', { name: 'Log in' }).click();
    await typeLogin(page, email);
    await page.getByRole('heading', { name: 'My golf' }).waitFor();
    // The mail has shown that the email is theirs.
    expect(await page.getByText('Your email is not verified').count()).toBe(0);

    await openAccount(page);
    const codeAt = await enrol(page);
    await openMore(page);
    await page.getByRole('button', { name: 'Log out' }).click();
    await typeLogin(page, email);
    await page.getByRole('heading', { name: 'One more step' }).waitFor();
    await expectAccessible(page);
    await shot('second-step');
    await page.getByLabel('Code', { exact: true }).fill(codeAt(1));
    await page.getByLabel('Trust this device for a while').check();
    await page.getByRole('button', { name: 'Log in', exact: true }).click();
    await page.getByRole('heading', { name: 'My golf' }).waitFor();

    await openAccount(page);
    await page.getByText('This one').waitFor();
    await page.getByRole('button', { name: /^Forget / }).waitFor();
    await expectAccessible(page);
    await shot('account');
    expect(complaints.filter((complaint) => !EXPECTED.test(complaint))).toEqual([]);
    expect(elsewhere).toEqual([]);
    await page.context().close();
  });

  it('a link that was used explains itself, and offers a new one', async () => {
    const email = `${randomUUID()}@club.example`;
    const { page } = await openPage(browser, viewport);
    await registerByMail(page, email);
    const link = await mailedLink(email, '/set-password');
    await setPassword(page, link);
    await page.goto(link);
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await page.getByRole('button', { name: 'Save password' }).click();
    await page.getByRole('heading', { name: 'This link was used before' }).waitFor();
    await expectAccessible(page);
    await page.getByLabel('Email').fill(email);
    await page.getByRole('button', { name: 'Send the link' }).click();
    await page.getByRole('heading', { name: 'Look into your mail' }).waitFor();
    await page.context().close();
  });

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

  it('a new golfer with a password plays at once, and verifies later', async () => {
    const email = `${randomUUID()}@club.example`;
    const { page } = await openPage(browser, viewport);
    await page.getByRole('link', { name: 'Create an account' }).click();
    await page.getByLabel('Name').fill('Robin Greene');
    await page.getByLabel('Email').fill(email);
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await page.getByRole('button', { name: 'Create account' }).click();
    await page.getByText('Your email is not verified').waitFor();
    await expectAccessible(page);
    const link = await mailedLink(email, '/verify-email');
    await page.goto(link);
    await page.getByRole('heading', { name: 'Confirm your email' }).waitFor();
    await expectAccessible(page);
    await page.screenshot({ path: join(screenshots, `${device}-confirm-email.png`) });
    await page.getByRole('button', { name: 'Confirm' }).press('Enter');
    await page.getByRole('heading', { name: 'Your email is verified' }).waitFor();
    expect(page.url()).not.toContain('token');
    await page.getByRole('link', { name: 'Go and play' }).click();
    await page.getByRole('heading', { name: 'My golf' }).waitFor();
    expect(await page.getByText('Your email is not verified').count()).toBe(0);
    await page.goto(link);
    await page.getByRole('button', { name: 'Confirm' }).click();
    await page.getByRole('heading', { name: 'This link was used before' }).waitFor();
    await page.context().close();
  });

  it('a new golfer types the code of the mail, where the page is open already', async () => {
    const email = `${randomUUID()}@club.example`;
    const { page } = await openPage(browser, viewport);
    await register(page, 'Robin Greene', email);
    const [mail] = await awaitMails(email);
    const code = /this code instead: (\d{6})/.exec(mail!.text)![1]!;
    await page.getByRole('textbox', { name: 'Code from the mail' }).fill(code);
    await expectAccessible(page);
    await page.screenshot({ path: join(screenshots, `${device}-mailed-code.png`) });
    await page.getByRole('button', { name: 'Confirm' }).press('Enter');
    await page.getByText('Your email is not verified').waitFor({ state: 'detached' });
    await page.context().close();
  });
});
