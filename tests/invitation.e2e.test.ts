import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DESKTOP, PHONE, expectAccessible, openPage, startBrowser } from './browser.ts';
import { newGolfer, type Golfer } from './golfer.ts';
import { stack } from './stack.ts';

let browser: Browser;
const screenshots = join(stack.logs, '..', 'screenshots');
beforeAll(async () => {
  browser = await startBrowser();
  await mkdir(screenshots, { recursive: true });
});
afterAll(() => browser.close());

interface Round {
  id: string;
  players: { id: string }[];
}

/** A finished round of nine by the owner with the member, whose card waits. */
async function playWith(owner: Golfer, member: Golfer): Promise<Round> {
  const courses = await owner.as<{ items: { id: string }[] }>('GET', '/api/v1/courses');
  const courseId = courses.body.items[0]!.id;
  const course = await owner.as<{ tees: { id: string }[] }>('GET', `/api/v1/courses/${courseId}`);
  const teeId = course.body.tees[0]!.id;
  const players = [{ userId: member.userId, name: 'Mo Member', teeId, gender: 'men' }];
  const body = { courseId, teeId, gender: 'men', holes: 'front9', name: 'Ann Owner', players };
  const { body: round, status } = await owner.as<Round>('POST', '/api/v1/rounds', body);
  expect(status).toBe(201);
  const total = `/api/v1/rounds/${round.id}/players/${round.players[1]!.id}/total`;
  expect((await owner.as('PUT', total, { strokes: 52 })).status).toBe(200);
  expect((await owner.as('POST', `/api/v1/rounds/${round.id}/finish`)).status).toBe(200);
  return round;
}

async function logIn(page: Page, { account }: Golfer): Promise<void> {
  await page.getByLabel('Email').fill(account.email);
  await page.getByLabel('Password', { exact: true }).fill(account.password);
  await page.getByRole('button', { name: 'Log in', exact: true }).click();
  await page.getByRole('heading', { name: 'My golf' }).waitFor();
}

/** The mails that the sink holds for somebody. */
async function mailsTo({ account }: Golfer): Promise<{ subject: string; text: string }[]> {
  const mails = new URL('/mails', `http://localhost:${stack.ports['mail-sink']}`);
  mails.searchParams.set('to', account.email);
  return ((await (await fetch(mails)).json()) as { items: { subject: string; text: string }[] })
    .items;
}

it.each([
  ['phone', PHONE],
  ['desktop', DESKTOP],
])(
  'a card that waits is told of by mail and on the page, and counts once it is accepted, on a %s',
  async (device, viewport) => {
    const [owner, member] = await Promise.all([
      newGolfer({ verified: true }),
      newGolfer({ verified: true }),
    ]);
    await playWith(owner, member);
    const told = async () => (await mailsTo(member)).map(({ subject }) => subject);
    await expect.poll(told, { timeout: 15_000 }).toContain('A card waits for you');
    const played = async () => (await member.analytics()).body.figures;
    const before = await played();

    const { page, elsewhere } = await openPage(browser, viewport);
    await logIn(page, member);
    const card = page.getByRole('listitem').filter({ hasText: 'Ann Owner put you on the card' });
    await card.waitFor();
    await expectAccessible(page);
    await page.screenshot({ path: join(screenshots, `${device}-invitation.png`), fullPage: true });
    await card.getByRole('button', { name: 'Accept', exact: true }).click();
    await card.waitFor({ state: 'detached' });
    await page.getByRole('link', { name: /52/ }).waitFor();
    await expect.poll(played, { timeout: 15_000 }).not.toEqual(before);
    expect(elsewhere).toEqual([]);
  },
);
