import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DESKTOP, PHONE, expectAccessible, openPage, startBrowser } from './browser.ts';
import { call } from './golfer.ts';
import { mailedLink, PASSWORD, typeLogin } from './identity-steps.ts';
import { play, startRound } from './page-steps.ts';
import { query, stack, without } from './stack.ts';

let browser: Browser;
const screenshots = join(stack.logs, '..', 'screenshots');

beforeAll(async () => {
  browser = await startBrowser();
  await mkdir(screenshots, { recursive: true });
});
afterAll(() => browser.close());

/** As the public form does. */
async function register(email: string): Promise<string> {
  const body = { name: 'Robin Greene', email, phoneNumber: '081 234 5678' };
  const answer = await call<{ data: { userID: string } }>('POST', '/api/v1/register', { body });
  expect(answer).toMatchObject({ status: 201, body: { status: 'success' } });
  return answer.body.data.userID;
}

const standingOf = async (userId: string) => {
  const sql = 'SELECT status, member_number AS "memberNumber" FROM member WHERE id = $1';
  return (await query<{ status: string; memberNumber: number | null }>('member', sql, [userId]))[0];
};

/** What round has of the rounds that a person plays. */
async function strokesOf(userId: string): Promise<number> {
  const sql = `SELECT coalesce(sum(strokes), 0)::int AS strokes FROM hole_score
    JOIN round_player ON round_player.id = player_id WHERE user_id = $1`;
  return (await query<{ strokes: number }>('round', sql, [userId]))[0]!.strokes;
}

/** The Message-IDs by which a person was asked to confirm. */
async function messageIds(userId: string): Promise<string[]> {
  const sql = `SELECT data ->> 'messageId' AS id FROM event
    WHERE type = 'golf.user.confirmation.v1' AND aggregate_id = $1`;
  return (await query<{ id: string }>('notification', sql, [userId])).map(({ id }) => id);
}

async function fillIn(page: Page, email: string): Promise<void> {
  await page.getByLabel('Name').fill('Robin Greene');
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Telephone').fill('081 234 5678');
  await page.getByRole('button', { name: 'Become a member' }).press('Enter');
}

describe.each([
  ['phone', PHONE],
  ['desktop', DESKTOP],
])('on a %s', (device, viewport) => {
  it('somebody registers, sees where it stands, confirms by mail, logs in as a member with the same id, and plays', async () => {
    const email = `${randomUUID()}@club.example`;
    const { page, complaints } = await openPage(browser, viewport, '/register');
    const shot = (name: string) =>
      page.screenshot({ path: join(screenshots, `${device}-${name}.png`), fullPage: true });
    await page.getByRole('heading', { name: 'Become a member' }).waitFor();
    await expectAccessible(page);
    await shot('become-a-member');
    await fillIn(page, email);

    await page.getByRole('heading', { name: 'Where is mine?' }).waitFor();
    const standing = page.url();
    await page.getByText('A place is held for you. Confirm your e-mail to take it.').waitFor();
    await page.getByText(/^To .•+@club\.example/).waitFor({ timeout: 30_000 });
    await expectAccessible(page);
    await shot('where-is-mine');

    await page.goto(await mailedLink(email, '/confirm'));
    await page.getByRole('heading', { name: 'Confirm your registration' }).waitFor();
    expect(page.url()).not.toContain('token');
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await page.getByRole('button', { name: 'Confirm' }).press('Enter');
    await page.getByRole('heading', { name: 'Your registration is confirmed' }).waitFor();

    await page.goto(standing);
    await page.getByText('Log in, and play.').waitFor({ timeout: 30_000 });
    await shot('is-a-member');
    await page.goto('/login');
    await typeLogin(page, email);
    await page.getByRole('heading', { name: 'My golf' }).waitFor();
    await startRound(page);
    for (let hole = 1; hole <= 9; hole++) await play(page, hole, 4);
    const idOf = async (schema: string, sql: string) =>
      (await query<{ id: string }>(schema, sql, [email]))[0]?.id;
    const userId = await idOf('onboarder', 'SELECT id FROM registration WHERE email = $1');
    expect(await idOf('auth', 'SELECT id FROM account WHERE email = $1')).toBe(userId);
    await expect.poll(() => strokesOf(userId!), { timeout: 20_000 }).toBe(36);
    await shot('plays');
    // Of a visit without a session, and of a registration whose events are on their way.
    expect(complaints.filter((one) => !/status of 40[14]/.test(one))).toEqual([]);
    await page.context().close();
  });
});

it('has one id from the form to the books and the account, and a number', async () => {
  const email = `${randomUUID()}@club.example`;
  const userId = await register(email);
  const link = await mailedLink(email, '/confirm');
  const token = new URLSearchParams(link.split('#')[1]).get('token');
  const confirmed = { token, password: PASSWORD };
  expect((await call('POST', '/api/v1/auth/confirmations', { body: confirmed })).status).toBe(200);
  const body = { email, password: PASSWORD, tokenDelivery: 'body' };
  const login = await call<{ accessToken: string }>('POST', '/api/v1/auth/login', { body });
  const { accessToken: token2 } = login.body;
  const account = await call('GET', '/api/v1/auth/account', { token: token2 });
  expect(account.body).toMatchObject({ userId, email, emailVerified: true });
  await expect
    .poll(() => standingOf(userId), { timeout: 30_000 })
    .toMatchObject({
      status: 'active',
      memberNumber: expect.any(Number) as number,
    });
  expect(await messageIds(userId)).toHaveLength(1);
});

it('is taken in while auth is away, and mailed once when it is back', async () => {
  const email = `${randomUUID()}@club.example`;
  const userId = await without(['auth'], async () => {
    const id = await register(email);
    await expect
      .poll(() => standingOf(id), { timeout: 30_000 })
      .toMatchObject({ status: 'created' });
    return id;
  });
  await expect.poll(() => messageIds(userId), { timeout: 60_000 }).toHaveLength(1);
  await mailedLink(email, '/confirm');
});

it('takes one of those who come with one e-mail in several spellings at once', async () => {
  const email = `${randomUUID()}@club.example`;
  const spellings = [email, email.toUpperCase(), email.replace('@', '+golf@')];
  const answers = await Promise.all(
    spellings.map((spelt) =>
      call('POST', '/api/v1/register', {
        body: { name: 'Robin Greene', email: spelt, phoneNumber: '0812345678' },
      }),
    ),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
});
