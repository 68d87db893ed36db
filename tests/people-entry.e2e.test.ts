import { randomInt, randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { maskNationalId, parseNationalId } from '../services/shared/domain/national-id.ts';
import { DESKTOP, PHONE, expectAccessible, openPage, startBrowser } from './browser.ts';
import { newGolferWithRole, type GolferWithRole } from './golfer-with-role.ts';
import { PASSWORD } from './identity-steps.ts';
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

/** A national id that nobody has. */
function newNationalId(): string {
  const first = `1${String(randomInt(1e11)).padStart(11, '0')}`;
  return [...'0123456789'].map((last) => first + last).find((digits) => parseNationalId(digits))!;
}

const inGroups = (digits: string) =>
  digits.replace(/^(\d)(\d{4})(\d{5})(\d{2})(\d)$/, '$1-$2-$3-$4-$5');

async function type(page: Page, fields: Record<string, string>): Promise<void> {
  for (const [label, text] of Object.entries(fields)) await page.getByLabel(label).fill(text);
}

const add = (page: Page) =>
  page.getByRole('form').getByRole('button', { name: 'Add a member' }).press('Enter');

/** What is wrong, where the keyboard is then. */
async function focusedSummary(page: Page): Promise<string> {
  const summary = page.getByRole('alert').filter({ hasText: 'Please check this:' });
  await summary.waitFor();
  await expect.poll(() => page.locator(':focus').innerText()).toContain('Please check this:');
  return summary.innerText();
}

async function statusOf(userId: string): Promise<string | undefined> {
  const sql = 'SELECT status FROM member WHERE id = $1';
  return (await query<{ status: string }>('member', sql, [userId]))[0]?.status;
}

describe.each([
  ['phone', PHONE],
  ['desktop', DESKTOP],
])('on a %s', (device, viewport) => {
  it('staff add somebody, are led to who has an email already, look at a national id, and erase at once behind a proof', async () => {
    const { page, complaints } = await openPage(browser, viewport, '/login');
    const shoot = (name: string) =>
      page.screenshot({ path: join(screenshots, `${device}-${name}.png`), fullPage: true });
    await staff.logIn(page);
    await page.goto('/staff/people');
    await page.getByRole('link', { name: 'Add a member' }).press('Enter');
    await page.getByRole('heading', { name: 'Add a member' }).waitFor();
    await expectAccessible(page);

    const email = `${device}.${randomUUID()}@club.example`;
    const nationalId = newNationalId();
    const wrong = nationalId.slice(0, -1) + String((Number(nationalId.at(-1)) + 1) % 10);
    await type(page, { Name: 'Una Gray', Email: email, 'Thai national id': wrong });
    await page.getByLabel('Category').selectOption('junior');
    await add(page);
    expect(await focusedSummary(page)).toContain('Thai national id');
    await expectAccessible(page);
    await shoot('person-new-refused');
    await page.getByLabel('Thai national id').fill(nationalId);
    await add(page);
    await page.getByRole('heading', { name: 'Una Gray' }).waitFor();
    const address = new URL(page.url()).pathname;
    const userId = address.split('/').at(-1)!;
    expect(await statusOf(userId)).toBeDefined();
    await page.getByText('Mail sent', { exact: true }).waitFor({ timeout: 20_000 });

    const masked = page.getByText(maskNationalId(nationalId), { exact: true });
    await masked.waitFor();
    await page.getByRole('button', { name: 'Show all of it' }).press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Reason').fill('Asked for at the office');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Show it' }).press('Enter');
    const whole = page.getByText(inGroups(nationalId), { exact: true });
    await whole.waitFor();
    await expectAccessible(page);
    await shoot('person-national-id');
    const looks = await query<{ detail: { reason: string } }>(
      'auth',
      `SELECT detail FROM audit_entry WHERE action = 'national_id.read' AND actor_id = $1
       ORDER BY at DESC LIMIT 1`,
      [staff.golfer.userId],
    );
    expect(looks).toEqual([{ detail: { reason: 'Asked for at the office' } }]);

    await page.getByRole('link', { name: 'All members' }).click();
    await page.getByRole('link', { name: 'Add a member' }).click();
    await type(page, { Name: 'Una Grey', Email: email.toUpperCase() });
    await add(page);
    expect(await focusedSummary(page)).toContain('is registered already');
    await expectAccessible(page);
    await shoot('person-new-known');
    page.once('dialog', (asked) => void asked.accept());
    await page.getByRole('link', { name: 'Look at who has it' }).press('Enter');
    await masked.waitFor();
    expect(new URL(page.url()).pathname).toBe(address);
    expect(await whole.count()).toBe(0);

    await query(
      'auth',
      `UPDATE session SET authenticated_at = now() - interval '1 hour' WHERE user_id = $1`,
      [staff.golfer.userId],
    );
    await page.getByRole('button', { name: 'Erase at once' }).press('Enter');
    await dialog.getByLabel('Reason').fill('Asked for it in writing');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Erase them for good' }).press('Enter');
    const proof = page.getByRole('dialog', { name: 'Is it you?' });
    await proof.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await proof.locator('input[autocomplete=one-time-code]').fill(staff.newCode());
    await expectAccessible(page);
    await shoot('person-erase-proof');
    await proof.getByRole('button', { name: 'Yes, it is me' }).press('Enter');
    await proof.waitFor({ state: 'hidden' });
    await expect.poll(() => statusOf(userId), { timeout: 20_000 }).toBe('erased');
    await page.reload();
    await page.getByRole('heading', { name: 'Erased person' }).waitFor();
    expect(await page.getByText(maskNationalId(nationalId)).count()).toBe(0);
    await expectAccessible(page);
    await shoot('person-erased');

    // Of a visit without a session, what was refused, books that had not got them yet, and the proof.
    expect(complaints.filter((one) => !/status of 40[01349]/.test(one))).toEqual([]);
    await page.context().close();
  });
});
