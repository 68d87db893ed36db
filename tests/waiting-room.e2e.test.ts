import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { UPSTREAMS } from '../services/gateway/proxy-routes.gen.ts';
import { DESKTOP, PHONE, expectAccessible, startBrowser } from './browser.ts';
import { startOwnGateway } from './own-gateway.ts';
import { startOwnOnboarder } from './own-onboarder.ts';
import { query, stack } from './stack.ts';

const screenshots = join(stack.logs, '..', 'screenshots');

let browser: Browser;
let onboarder: Awaited<ReturnType<typeof startOwnOnboarder>>;
let gateway: Awaited<ReturnType<typeof startOwnGateway>>;
beforeAll(async () => {
  browser = await startBrowser();
  await mkdir(screenshots, { recursive: true });
  onboarder = await startOwnOnboarder({ ROOM_ADMITS_PER_SECOND: '1' });
  gateway = await startOwnGateway('frontend/dist', { [UPSTREAMS.onboarder]: onboarder.address });
});
afterAll(async () => {
  await browser.close();
  await gateway.stop();
  await onboarder.stop();
});

/** So many come before, a second each. */
async function others(count: number): Promise<void> {
  for (let n = 0; n < count; n++) {
    const answer = await fetch(`${gateway.address}/api/v1/waiting-room`, { method: 'POST' });
    expect(answer.status).toBe(200);
  }
}

async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ baseURL: gateway.address, ...options });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  await page.goto(path);
  return page;
}

async function fillIn(page: Page, email: string, thaiId = ''): Promise<void> {
  await page.getByLabel('Name').fill('Robin Greene');
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Telephone').fill('081 234 5678');
  await page.getByLabel(/^Thai national id/).fill(thaiId);
  await page.getByRole('button', { name: 'Become a member' }).press('Enter');
}

const isWaiting = (page: Page) => page.getByText(/^You are number \d+ in line\.$/).waitFor();
const isIn = (page: Page) =>
  page.getByRole('heading', { name: 'Where is mine?' }).waitFor({ timeout: 40_000 });
const linkOf = (page: Page) =>
  page.getByRole('link', { name: /another device/ }).getAttribute('href');
const registrations = (email: string) =>
  query('onboarder', 'SELECT id FROM registration WHERE email = $1', [email]);
const newEmail = () => `${randomUUID()}@club.example`;

describe.each([
  ['phone', PHONE],
  ['desktop', DESKTOP],
])('on a %s', (device, viewport) => {
  it('who presses too early waits, also over a reload and on another device, and is sent by itself', async () => {
    await others(12);
    const email = newEmail();
    const page = await open('/register', { viewport });
    await fillIn(page, email);
    await isWaiting(page);
    await expectAccessible(page);
    await page.screenshot({ path: join(screenshots, `${device}-waiting.png`), fullPage: true });
    const link = (await linkOf(page))!;
    await page.reload();
    await isWaiting(page);
    expect(await linkOf(page)).toBe(link);
    const elsewhere = await open(link, { viewport: DESKTOP });
    await isWaiting(elsewhere);
    expect(await linkOf(elsewhere)).toBe(link);
    await isIn(page);
    expect(await registrations(email)).toHaveLength(1);
    // Nobody's turn is used twice: who shares it begins anew.
    await elsewhere.getByRole('link', { name: 'Register' }).click();
    const other = newEmail();
    await fillIn(elsewhere, other);
    await isIn(elsewhere);
    expect(await registrations(other)).toHaveLength(1);
    for (const one of [page, elsewhere]) await one.context().close();
  });
});

it('tabs that come at the same moment have one place', async () => {
  await others(8);
  const first = await open('/settings');
  const tabs = [first, await first.context().newPage(), await first.context().newPage()];
  await Promise.all(tabs.map((tab) => tab.goto('/waiting-room')));
  await Promise.all(tabs.map(isWaiting));
  expect(new Set(await Promise.all(tabs.map(linkOf))).size).toBe(1);
  await first.context().close();
});

it('a national id is not kept: it is typed once more', async () => {
  await others(4);
  const email = newEmail();
  const page = await open('/register', { viewport: PHONE });
  await fillIn(page, email, '1234567890121');
  await isWaiting(page);
  expect(
    await page.evaluate('JSON.stringify({ ...sessionStorage, ...localStorage })'),
  ).not.toContain('1234567890121');
  await page.getByText(/^It is your turn\. The national id was not kept/).waitFor();
  await expectAccessible(page);
  await page.screenshot({ path: join(screenshots, 'phone-your-turn.png'), fullPage: true });
  expect(await page.getByLabel('Email').inputValue()).toBe(email);
  expect(await page.getByLabel(/^Thai national id/).inputValue()).toBe('');
  expect(await registrations(email)).toEqual([]);
  await page.getByRole('button', { name: 'Become a member' }).press('Enter');
  await isIn(page);
  await page.context().close();
});

it('without JavaScript the form waits in its tab, and another one tells when', async () => {
  await others(8);
  const email = newEmail();
  const page = await open('/api/v1/register/form', { javaScriptEnabled: false, viewport: PHONE });
  await fillIn(page, email);
  await page.getByText(/You are number \d+ in line/).waitFor();
  await page.screenshot({ path: join(screenshots, 'phone-waiting-plain.png'), fullPage: true });
  const opened = page.waitForEvent('popup');
  await page.getByRole('link', { name: 'Watch your turn in another tab' }).click();
  await (await opened).getByText('It is your turn: press the button').waitFor({ timeout: 40_000 });
  expect(await page.getByLabel('Email').inputValue()).toBe(email);
  await page.getByRole('button', { name: 'Become a member' }).press('Enter');
  await page.waitForURL(/\/api\/v1\/registrations\/[\w-]+\/page$/);
  expect(await registrations(email)).toHaveLength(1);
  await page.context().close();
});
