import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { PHONE, startBrowser } from './browser.ts';
import { newGolfer, type Golfer } from './golfer.ts';
import { logIn, play, tap } from './page-steps.ts';
import { stack } from './stack.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

const NAME = 'Sandy Lane Links';
const PARS = [4, 4, 3, 5, 4, 5, 3, 4, 4];

interface Item {
  id: string;
}

/** The card as it hangs on the wall of another club. */
async function typeCourse(page: Page): Promise<void> {
  const type = (label: string, text: string | number) =>
    page.getByLabel(label, { exact: true }).fill(String(text));
  await type('Name of the course', NAME);
  await page.getByRole('radio', { name: 'Nine holes' }).check({ force: true });
  for (const [at, par] of PARS.entries()) {
    await type(`Hole ${at + 1}, Par`, par);
    await type(`Hole ${at + 1}, Index`, 9 - at);
  }
  await type('Name of the tee', 'Plum');
  await type('Men, nine, Plum, Course rating', '35.1');
  await type('Men, nine, Plum, Slope', 121);
}

/** Nine-hole rounds of before: an index stands on 54 holes. */
async function playBefore(golfer: Golfer): Promise<void> {
  for (const playedOn of ['2026-05-01', '2026-05-02', '2026-05-03']) {
    const score = { courseName: 'Elsewhere', teeName: 'White', playedOn, holes: '18' };
    const figures = { courseRating: 71.3, slope: 128, par: 72, strokes: 90 };
    const body = { ...score, ...figures };
    expect((await golfer.as('POST', '/api/v1/handicaps/me/away-scores', body)).status).toBe(201);
  }
}

it('a course that the club does not keep: typed in, played, in one’s own record, and nobody else’s', async () => {
  const [golfer, other] = [await newGolfer(), await newGolfer()];
  await playBefore(golfer);
  const context = await browser.newContext({ viewport: PHONE, baseURL: stack.address });
  const page = await context.newPage();
  await page.goto('/login?next=/play');
  await logIn(page, golfer.account);
  await page.getByRole('link', { name: 'A course the club does not keep' }).click();
  await typeCourse(page);
  await page.getByRole('button', { name: 'Save and play' }).click();
  const own = page.getByRole('group', { name: 'Courses of my own' });
  await own.getByRole('radio', { name: NAME, checked: true }).waitFor();
  await page.getByRole('radio', { name: 'Nine holes', exact: true }).check({ force: true });
  await page.getByRole('group', { name: 'Tee' }).getByRole('radio', { name: /^Plum/ }).waitFor();
  await page.getByRole('button', { name: 'Start round' }).click();
  for (const [at, par] of PARS.entries()) await play(page, at + 1, par + 1);
  await tap(page, 'See card');
  await tap(page, 'Finish round');
  await page.getByText('You return 45 strokes.').waitFor();
  await tap(page, 'Finish now');
  await page.getByText('This round is finished.').waitFor();

  await page.goto('/rounds');
  await page.getByText(NAME).first().waitFor();
  await page.goto('/handicap');
  await page.getByRole('table').getByText(NAME).first().waitFor();
  await page.goto('/statistics');
  await page.getByText(NAME).first().waitFor();
  await page.goto('/courses/own');
  await page.getByText('9 holes · par 36 · Plum').waitFor();

  const { body } = await golfer.as<{ items: Item[] }>('GET', '/api/v1/own-courses');
  const { id } = body.items[0]!;
  for (const path of [`/api/v1/own-courses/${id}`, `/api/v1/courses/${id}`]) {
    expect((await other.as('GET', path)).status).toBe(404);
  }
  const found = await other.as<{ items: Item[] }>('GET', '/api/v1/courses?search=sandy%20lane');
  expect(found.body.items.map((one) => one.id)).not.toContain(id);
  await expect.poll(async () => (await golfer.analytics()).body.figures.rounds).toBe(1);
  const course = await other.as<object>('GET', `/api/v1/analytics/courses/${id}`);
  expect(course.body).toMatchObject({ figures: { rounds: 0 } });
  const club = await other.as<{ courses: { courseId: string }[] }>('GET', '/api/v1/analytics/club');
  expect(club.body.courses.map(({ courseId }) => courseId)).not.toContain(id);
  const board = await golfer.as<object>('GET', `/api/v1/leaderboards/${id}.gross.all`);
  expect(board.body).toMatchObject({ players: 0, entries: [], own: null });
  await context.close();
});
