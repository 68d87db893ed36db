import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Mail } from '../tools/mail-sink/read-mail.ts';
import { awaitMailedLink, readMails } from '../tools/mail-sink/read-mails.ts';
import { openMore } from './browser.ts';
import { stack } from './stack.ts';

/** Of everybody here. */
export const PASSWORD = 'a quiet putting green';

/** The link in the latest mail to an address, as path and fragment. */
export async function mailedLink(
  email: string,
  path: '/set-password' | '/verify-email' | '/not-me' | '/join' | '/stop-recovery' | '/confirm',
): Promise<string> {
  return (await awaitMailedLink(stack.ports['mail-sink']!, email, path)).address;
}

/** The code in the latest mail to an address that logs in. */
export async function mailedCode(email: string): Promise<string> {
  const read = async () => {
    const mails = await readMails(stack.ports['mail-sink']!, email);
    return mails.map(({ text }) => /Your code is (\d{6})/.exec(text)?.[1]).find(Boolean);
  };
  await expect.poll(read, { timeout: 20_000 }).toBeDefined();
  return (await read())!;
}

/** The mails to an address, as soon as there is one. */
export async function awaitMails(email: string): Promise<Mail[]> {
  await awaitMailedLink(stack.ports['mail-sink']!, email, '/verify-email');
  return readMails(stack.ports['mail-sink']!, email);
}

/** Makes an account whose password is set by a mailed link. */
export async function registerByMail(page: Page, email: string): Promise<void> {
  await page.getByRole('link', { name: 'Create an account' }).click();
  await page.getByLabel('Name').fill('Robin Greene');
  await page.getByLabel('Email').fill(email);
  await page.getByRole('radio', { name: 'By mail' }).check({ force: true });
  await page.getByRole('button', { name: 'Create account' }).click();
  await page.getByRole('heading', { name: 'Look into your mail' }).waitFor();
}

/** Chooses the password on the page of a mailed link. */
export async function setPassword(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await page.getByRole('heading', { name: 'Choose your password' }).waitFor();
  expect(page.url()).not.toContain('token');
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Save password' }).click();
  await page.getByRole('heading', { name: 'Your password is set' }).waitFor();
}

/** Logs in on the page that asks for it, whatever comes then. */
export async function typeLogin(page: Page, email: string): Promise<void> {
  await page.getByRole('heading', { name: 'Log in' }).waitFor();
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Log in', exact: true }).click();
}

/** Goes to the page of one's own account. */
export async function openAccount(page: Page): Promise<void> {
  await openMore(page);
  await page.getByRole('link', { name: 'Account', exact: true }).click();
  await page.getByRole('heading', { name: 'Account', exact: true }).waitFor();
}
