import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Secret, TOTP } from 'otpauth';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DESKTOP, PHONE, expectAccessible, openMore, openPage, startBrowser } from './browser.ts';
import {
  awaitMails,
  mailedLink,
  openAccount,
  PASSWORD,
  registerByMail,
  setPassword,
  typeLogin,
} from './identity-steps.ts';
import { register } from './page-steps.ts';
import { stack } from './stack.ts';

const STEP_MS = 30_000;

/** What a browser says of a visit without a session and of a login without its code: no faults. */
const EXPECTED = /status of 401/;

let browser: Browser;
const screenshots = join(stack.logs, '..', 'screenshots');

beforeAll(async () => {
  browser = await startBrowser();
  await mkdir(screenshots, { recursive: true });
});
afterAll(() => browser.close());

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
