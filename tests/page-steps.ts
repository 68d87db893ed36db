import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';

/** Makes an account on the page that asks for a log-in, and arrives at home. */
export async function register(page: Page, name = 'Robin Greene'): Promise<void> {
  await page.getByRole('link', { name: 'Create an account' }).click();
  await page.getByLabel('Name').fill(name);
  await page.getByLabel('Email').fill(`${randomUUID()}@club.example`);
  await page.getByLabel('Password', { exact: true }).fill('a quiet putting green');
  await page.getByRole('button', { name: 'Create account' }).click();
  await page.getByRole('heading', { name: 'My golf' }).waitFor();
}

/** Starts a round on the second course of the list and arrives on its first hole. */
export async function startRound(page: Page, holes = 'Front nine'): Promise<void> {
  await page.getByRole('link', { name: 'Start a round' }).first().click();
  const courses = page.getByRole('group', { name: 'Course' }).getByRole('radio');
  await courses.nth(1).check({ force: true });
  await page.getByRole('radio', { name: holes, exact: true }).check({ force: true });
  await page.getByRole('group', { name: 'Tee' }).getByRole('radio').first().waitFor();
  await page.getByRole('button', { name: 'Start round' }).click();
  await page.getByRole('heading', { name: /^Hole \d/ }).waitFor();
}

/** Logs in on the page that asks for it. */
export async function logIn(
  page: Page,
  { email, password }: { email: string; password: string },
): Promise<void> {
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Log in', exact: true }).click();
}
