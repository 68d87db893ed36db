import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DESKTOP, PHONE, expectAccessible, openPage, startBrowser } from './browser.ts';
import { newGolfer } from './golfer.ts';
import { newGolferWithRole, type GolferWithRole } from './golfer-with-role.ts';
import { mailedLink } from './identity-steps.ts';
import { logIn } from './page-steps.ts';
import { query, stack } from './stack.ts';

const screenshots = join(stack.logs, '..', 'screenshots');

let browser: Browser;
let staff: GolferWithRole;
beforeAll(async () => {
  browser = await startBrowser();
  await mkdir(screenshots, { recursive: true });
  staff = await newGolferWithRole('staff');
});
afterAll(() => browser.close());

async function openAsStaff(viewport: { width: number; height: number }) {
  const opened = await openPage(browser, viewport, '/login');
  await staff.logIn(opened.page);
  return opened;
}

async function fillIn(page: Page, email: string): Promise<void> {
  await page.getByLabel('Name').fill('Robin Greene');
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Telephone').fill('081 234 5678');
  await page.getByRole('button', { name: 'Enter them' }).press('Enter');
}

describe.each([
  ['phone', PHONE],
  ['desktop', DESKTOP],
])('on a %s', (device, viewport) => {
  const shot = (page: Page, name: string) =>
    page.screenshot({ path: join(screenshots, `${device}-${name}.png`), fullPage: true });

  it('staff enter a person at the desk, who gets a mail and has a page', async () => {
    const { page, complaints } = await openAsStaff(viewport);
    await page.goto('/staff');
    await page.getByRole('link', { name: 'At the desk' }).click();
    await page.getByRole('heading', { name: 'At the desk' }).waitFor();
    const email = `${randomUUID()}@club.example`;
    await fillIn(page, 'robin');
    await page.getByRole('link', { name: /^Email is not an email address/ }).waitFor();
    await shot(page, 'desk-refused');
    await fillIn(page, email);
    const link = page.getByRole('link', { name: 'Where is theirs?' });
    await link.waitFor();
    await expectAccessible(page);
    await shot(page, 'desk');
    const [row] = await query<{ id: string; via: string }>(
      'onboarder',
      'SELECT id, via FROM registration WHERE email = $1',
      [email],
    );
    expect(row).toMatchObject({ via: 'desk' });
    await page.getByText(row!.id).waitFor();
    await fillIn(page, email.toUpperCase());
    await page
      .getByText(/^Somebody with this email has an account already/)
      .first()
      .waitFor();
    await link.click();
    await page.getByRole('heading', { name: 'Where is mine?' }).waitFor();
    await mailedLink(email, '/confirm');
    expect(complaints.filter((one) => !/status of 40[0149]/.test(one))).toEqual([]);
    await page.context().close();
  });

  it('a golfer asks the club, staff answer and close it, and the golfer reads the answer', async () => {
    const golfer = await newGolfer();
    const subject = `A locker ${randomUUID().slice(0, 8)}`;
    const { page } = await openPage(browser, viewport, '/login?next=/account');
    await logIn(page, golfer.account);
    await page.getByRole('link', { name: 'Ask the club something' }).click();
    await page.getByLabel('What it is about').fill(subject);
    await page.getByLabel('Your question').fill('Is one of the lockers free?\nBy the door.');
    await page.getByRole('button', { name: 'Send it' }).press('Enter');
    await page.getByText(`${subject} · Open`).waitFor();
    await expectAccessible(page);

    const { page: office } = await openAsStaff(viewport);
    await office.goto(`/staff/inquiries?user=${golfer.userId}`);
    await office.getByText(`${subject} · Open`).waitFor();
    const summary = office.getByText(`Answer or close ${subject}`);
    await summary.focus();
    await summary.press('Enter');
    await office.getByLabel('Answer', { exact: true }).fill('Number 12 is yours.');
    await expectAccessible(office);
    await shot(office, 'questions');
    await office.getByRole('button', { name: 'Send the answer' }).press('Enter');
    await office.getByText('No question here').waitFor();
    await office.getByLabel('Which ones').selectOption('answered');
    await office.getByText(`${subject} · Answered`).waitFor();
    await office.getByText(`Answer or close ${subject}`).press('Enter');
    await office.getByRole('button', { name: `Close ${subject}` }).press('Enter');
    await office.getByRole('dialog').getByRole('button', { name: 'Close it' }).press('Enter');
    await office.getByText('No question here').waitFor();

    await page.reload();
    await page.getByText(`${subject} · Closed`).waitFor();
    await page.getByText('Number 12 is yours.').waitFor();
    await shot(page, 'ask-the-club');
    for (const one of [page, office]) await one.context().close();
  });
});
