import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DESKTOP, PHONE, expectAccessible, openPage, startBrowser } from './browser.ts';
import { newGolfer } from './golfer.ts';
import { logIn } from './page-steps.ts';
import { query } from './stack.ts';

/** What a browser says of a visit without a session and of a file that was refused: no faults. */
const EXPECTED = /status of (401|422)/;
const PARS = [4, 3, 5, 4, 4, 3, 5, 4, 4];

let browser: Browser;
beforeAll(async () => void (browser = await startBrowser()));
afterAll(() => browser.close());

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: true });

async function openAs(roles: string, viewport: typeof PHONE, path: string) {
  const golfer = await newGolfer();
  await query('auth', 'UPDATE account SET roles = $2 WHERE id = $1', [golfer.userId, roles]);
  const { page, complaints } = await openPage(browser, viewport, `/login?next=${path}`);
  await logIn(page, golfer.account);
  return { golfer, page, complaints };
}

/** Types in a card of nine with one tee; hole 2 is given the stroke index that hole 1 has. */
async function typeCard(page: Page): Promise<void> {
  await page.getByRole('radio', { name: 'Nine holes' }).check({ force: true });
  await page.getByLabel('Colour').selectOption('Yellow');
  await button(page, 'Add tee').click();
  for (const [at, par] of PARS.entries()) {
    const row = `Hole ${at + 1}`;
    await page.getByLabel(`${row}, Par`).fill(String(par));
    await page.getByLabel(`${row}, Index`).fill(String(at === 1 ? 1 : at + 1));
    await page.getByLabel(`${row}, Yellow, Metres`).fill(String(90 * par));
  }
  await page.locator('summary', { hasText: 'Yellow' }).click();
  await page.getByLabel('Men, nine, Yellow, Course rating', { exact: true }).fill('35.9');
  await page.getByLabel('Men, nine, Yellow, Slope', { exact: true }).fill('121');
}

async function publish(page: Page): Promise<void> {
  await page.getByText('Nothing is missing. It can be published.').waitFor();
  await button(page, 'Publish').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Its first card').waitFor();
  await dialog.getByRole('button', { name: 'Publish' }).click();
  await dialog.waitFor({ state: 'hidden' });
}

it('staff build a course, bring another from a file, and a golfer plays them', async () => {
  const [built, brought] = [`Built ${randomUUID()}`, `Brought ${randomUUID()}`];
  const { page, complaints } = await openAs('{golfer,staff}', DESKTOP, '/staff/courses');

  await page.getByRole('link', { name: 'New course' }).click();
  // The list that is left has a field for names too.
  await page.getByRole('heading', { name: 'New course' }).waitFor();
  await page.getByLabel('Name', { exact: true }).fill(built);
  await page.getByLabel('Place').fill('Elie');
  await page.getByLabel('Country').fill('Scotland');
  await page.getByLabel('Time zone').selectOption('Europe/London');
  await page.getByLabel('Latitude').fill('91');
  await page.getByLabel('Longitude').fill('-2.82');
  await button(page, 'Go on to the card').click();
  await page.getByText('Latitude must be 90 or less.').waitFor();
  await page.getByLabel('Latitude').fill('56.19');
  await button(page, 'Go on to the card').click();
  await page.getByRole('heading', { name: built }).waitFor();
  await typeCard(page);
  await button(page, /^Hole 2, stroke index hole 1 has 1 already$/).click();
  const cell = page.getByLabel('Hole 2, Index');
  expect(await page.locator(':focus').getAttribute('aria-label')).toBe('Hole 2, Index');
  expect(await cell.getAttribute('title')).toBe('hole 1 has 1 already');
  await expectAccessible(page);
  await cell.fill('2');
  await publish(page);

  await page.goto('/staff/courses');
  const card = readFileSync('data/courses/fenny-marsh.csv', 'utf8');
  const right = card.replace(/^Course,.*$/m, `Course,${brought}`);
  const bring = async (text: string) => {
    const file = { name: 'card.csv', mimeType: 'text/csv', buffer: Buffer.from(text) };
    await page.getByLabel('File', { exact: true }).setInputFiles(file);
    await button(page, 'Bring it in').click();
  };
  await bring(right.replace(/^1,\d,/m, '1,9,'));
  expect(await page.getByRole('alert').textContent()).toMatch(/Line 9, Par\s*from 3 to 7/);
  await bring(right);
  await page.getByText('A new draft was made. It can be published.').waitFor();
  await page.getByRole('link', { name: 'Open it', exact: true }).click();
  await publish(page);
  expect(complaints.filter((complaint) => !EXPECTED.test(complaint))).toEqual([]);
  await page.context().close();

  const { golfer, page: phone } = await openAs('{golfer}', PHONE, '/play');
  for (const name of [brought, built]) {
    await phone.getByLabel('Find a course').fill(name);
    await phone.getByRole('radio', { name }).check({ force: true });
  }
  await phone.getByRole('radio', { name: /^Yellow/ }).check({ force: true });
  await button(phone, 'Start round').click();
  await phone.getByRole('heading', { name: /^Hole 1 Par 4/ }).waitFor();
  await button(phone, 'Strokes 4').click();
  await button(phone, 'Putts 2').click();
  await phone.getByRole('heading', { name: /^Hole 2 Par 3/ }).waitFor();
  const rounds = () => golfer.as<{ items: object[] }>('GET', '/api/v1/rounds');
  await expect
    .poll(async () => (await rounds()).body.items)
    .toMatchObject([{ courseName: built, holesPlayed: 1 }]);
  await phone.context().close();
});
