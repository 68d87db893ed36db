import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { expectAccessible, openMore, openPage, PHONE, startBrowser } from './browser.ts';
import { newGolfer } from './golfer.ts';
import { query, stack } from './stack.ts';

/** What a browser says of the first visit, which has no session: no fault. */
const EXPECTED = /status of 401/;

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

/** From our login page over the provider's and back. */
async function logInAtProvider(page: Page, email: string, { verified = true } = {}) {
  await page.getByRole('link', { name: /provider$/ }).click();
  await page.getByRole('heading', { name: 'Who are you?' }).waitFor();
  expect(new URL(page.url()).port).toBe(String(stack.ports['identity-provider']));
  await page.getByLabel('Name').fill('Ann Golfer');
  await page.getByLabel('E-mail', { exact: true }).fill(email);
  await page.getByLabel('the e-mail is verified').setChecked(verified);
  await page.getByRole('button', { name: 'Log in', exact: true }).click();
}

/** The accounts with this e-mail, each with how often and how it was logged in. */
const accountsOf = (email: string) =>
  query(
    'auth',
    `SELECT a.password_hash IS NULL AS "withoutPassword", a.email_verified_at IS NOT NULL AS verified,
       (SELECT count(*)::int FROM external_identity e WHERE e.user_id = a.id) AS identities,
       (SELECT count(*)::int FROM session s WHERE s.user_id = a.id AND s.methods = '{oidc}') AS logins
     FROM account a WHERE a.email = $1`,
    [email],
  );

it('somebody joins with the provider, stays after a reload, and comes back to the same account', async () => {
  const email = `${randomUUID()}@identity.example`;
  const { page, complaints } = await openPage(browser, PHONE);
  await logInAtProvider(page, email);
  await page.getByRole('heading', { name: 'My golf' }).waitFor();
  expect(new URL(page.url()).origin).toBe(stack.address);
  await page.reload();
  await page.getByRole('heading', { name: 'My golf' }).waitFor();
  await openMore(page);
  await page.getByRole('link', { name: 'Account', exact: true }).click();
  await page.getByRole('heading', { name: 'Account', exact: true }).waitFor();
  await expectAccessible(page);
  await openMore(page);
  await page.getByRole('button', { name: 'Log out' }).click();
  await page.getByRole('heading', { name: 'Log in' }).waitFor();
  await logInAtProvider(page, email);
  await page.getByRole('heading', { name: 'My golf' }).waitFor();
  const account = { withoutPassword: true, verified: true, identities: 1, logins: 2 };
  expect(await accountsOf(email)).toEqual([account]);
  expect(complaints.filter((complaint) => !EXPECTED.test(complaint))).toEqual([]);
  await page.context().close();
});

it('an e-mail that the provider has not verified opens nobody’s account', async () => {
  const { account } = await newGolfer({ verified: true });
  const { page } = await openPage(browser, PHONE);
  await logInAtProvider(page, account.email, { verified: false });
  await page.getByRole('alert').waitFor();
  expect(new URL(page.url()).origin).toBe(stack.address);
  await page.goto('/');
  await page.getByRole('heading', { name: 'Log in' }).waitFor();
  expect(await accountsOf(account.email)).toMatchObject([{ identities: 0, logins: 0 }]);
  await page.context().close();
});
