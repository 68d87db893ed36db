import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { newGolfer, type Golfer, type StartedRound } from './golfer.ts';

interface Card {
  players: { scores: { hole: number; strokes: number | null }[] }[];
}

/** Makes an account on the page that asks for a log-in, and arrives at home. */
export async function register(
  page: Page,
  name = 'Robin Greene',
  email = `${randomUUID()}@club.example`,
): Promise<void> {
  await page.getByRole('link', { name: 'Create an account' }).click();
  await page.getByLabel('Name').fill(name);
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Password', { exact: true }).fill('a quiet putting green');
  await page.getByRole('button', { name: 'Create account' }).click();
  await page.getByRole('heading', { name: 'My golf' }).waitFor();
}

/**
 * Starts a round and arrives on its first hole.
 * @param how.course searched by its name, whatever others have published
 * @param how.fill what else is filled in before
 */
export async function startRound(
  page: Page,
  how: { course?: string; holes?: string; fill?: () => Promise<void> } = {},
): Promise<void> {
  const { course = 'Bua Luang', holes = 'Front nine', fill } = how;
  await page.getByRole('link', { name: 'Start a round' }).first().click();
  const courses = page.getByRole('group', { name: 'Course' });
  await page.getByLabel('Find a course').fill(course);
  await courses.getByRole('radio').nth(1).waitFor({ state: 'detached' });
  await courses.getByRole('radio', { name: course }).check({ force: true });
  await page.getByRole('radio', { name: holes, exact: true }).check({ force: true });
  await page.getByRole('group', { name: 'Tee' }).getByRole('radio').first().waitFor();
  await fill?.();
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

/** A golfer and a round of nine holes, open on a page at its first hole. */
export async function openFirstHole(page: Page): Promise<{ golfer: Golfer; round: StartedRound }> {
  const golfer = await newGolfer();
  const round = await golfer.start('front9');
  await page.goto(`/login?next=/rounds/${round.id}`);
  await logIn(page, golfer.account);
  await holeIs(page, 1);
  return { golfer, round };
}

/** Waits for the hole's screen. */
export const holeIs = (page: Page, hole: number) =>
  page.getByRole('heading', { name: new RegExp(`^Hole ${hole}\\b`) }).waitFor();

export const tap = (page: Page, name: string) =>
  page.getByRole('button', { name, exact: true }).click();

/** Two taps on the hole that is open: the page goes on by itself. */
export async function play(page: Page, hole: number, strokes: number): Promise<void> {
  await holeIs(page, hole);
  await tap(page, `Strokes ${strokes}`);
  await tap(page, 'Putts 2');
}

/** Reloads on the hole that a person sees: the address follows the last tap by a frame. */
export async function reloadAt(page: Page, hole: number): Promise<void> {
  await holeIs(page, hole);
  await page.reload();
}

/** What the club has of the golfer's own card, by hole. */
export async function strokesAtClub(
  golfer: Golfer,
  { id }: StartedRound,
): Promise<(number | null)[]> {
  const { body } = await golfer.as<Card>('GET', `/api/v1/rounds/${id}`);
  const scores = body.players[0]!.scores.toSorted((one, other) => one.hole - other.hole);
  return scores.map(({ strokes }) => strokes);
}

/** The page opens without a network once it is kept on the phone. */
export async function keepOnPhone(page: Page): Promise<void> {
  await page.evaluate('navigator.serviceWorker.ready.then(() => undefined)');
  await page.reload();
}
