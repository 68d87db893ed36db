import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { answerOf, makeApi, type Api } from '../client/api.ts';
import { launchChromium } from '../client/launch-chromium.ts';
import { inLettersOfTheHouse } from '../client/letters-of-the-house.ts';
import { DEMO, logInDemo } from '../client/log-in.ts';
import { makePatientSend, withToken } from '../client/send.ts';
import { Progress } from '../console/progress.ts';
import { UserError } from '../console/user-error.ts';
import { ensureParts } from '../parts/ensure-parts.ts';
import { checkoutRoot, layoutOf } from '../stack/layout.ts';
import { readStackFile } from '../stack/stack-file.ts';

const FOLDER = join(checkoutRoot, 'docs/screens');
const SIZES = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 800 } };
const THEMES = ['light', 'dark'] as const;
/** The strokes of the round that is being played in the pictures. */
const STROKES = [5, 4, 2, 6, 4, 5];

/** `npm run screenshots`: the main screens of the running stack, in both themes and sizes, for the docs. */
export async function runScreenshots(): Promise<number> {
  const address = (await readStackFile(layoutOf()))?.address;
  if (!address) throw new UserError('The stack is not running. Start it with npm start.');
  const parts = await ensureParts(['chromium'], new Progress());
  const api = makeApi(
    address,
    withToken(makePatientSend(), (await logInDemo(makeApi(address))).token),
  );
  const finished = await latestRound(api);
  const open = await startRound(api);
  await mkdir(FOLDER, { recursive: true });
  const browser = await launchChromium(parts.get('chromium')!);
  const screens = {
    home: '/',
    hole: `/rounds/${open}/${STROKES.length + 1}`,
    card: `/rounds/${finished}/summary`,
    statistics: '/statistics',
    handicap: '/handicap',
  };
  try {
    for (const size of Object.keys(SIZES) as (keyof typeof SIZES)[]) {
      for (const theme of THEMES) await takeAll(browser, { address, size, theme }, screens);
    }
  } finally {
    await browser.close();
    await api.DELETE('/api/v1/rounds/{roundId}', { params: { path: { roundId: open } } });
  }
  console.log('The pictures are in docs/screens.');
  return 0;
}

interface View {
  address: string;
  size: keyof typeof SIZES;
  theme: (typeof THEMES)[number];
}

async function takeAll(browser: Browser, view: View, screens: Record<string, string>) {
  const { address: baseURL, size, theme } = view;
  const context = await browser.newContext({
    ...{ baseURL, viewport: SIZES[size], locale: 'en-GB', reducedMotion: 'reduce' },
  });
  await context.addInitScript(`localStorage.setItem('preferences', '{"theme":"${theme}"}')`);
  const page = await context.newPage();
  await page.goto('/login');
  await take(page, `login-${size}-${theme}`);
  await page.getByLabel('Email').fill(DEMO.email);
  await page.getByLabel('Password', { exact: true }).fill(DEMO.password);
  await page.getByRole('button', { name: 'Log in', exact: true }).click();
  await page.getByRole('heading', { name: 'My golf' }).waitFor();
  for (const [name, path] of Object.entries(screens)) {
    await page.goto(path);
    await take(page, `${name}-${size}-${theme}`);
  }
  await context.close();
}

async function take(page: Page, name: string): Promise<void> {
  await page.locator('h1').first().waitFor({ state: 'attached' });
  await page.waitForLoadState('networkidle');
  await page.locator('main [aria-busy=true]').first().waitFor({ state: 'detached' });
  await inLettersOfTheHouse(page);
  await page.screenshot({ path: join(FOLDER, `${name}.png`) });
}

async function latestRound(api: Api): Promise<string> {
  const query = { state: 'finished' as const, limit: 1 };
  const { items } = await answerOf(api.GET('/api/v1/rounds', { params: { query } }));
  if (items[0]) return items[0].id;
  throw new UserError(
    'The demo golfer has played no round yet. Fill the club first:\n' +
      '  npm run populate -- --rounds 200 --players 8 --longest 24',
  );
}

/** A round of the demo golfer in which some holes are scored; it is deleted afterwards. */
async function startRound(api: Api): Promise<string> {
  const courses = await answerOf(api.GET('/api/v1/courses'));
  const courseId = courses.items[0]!.id;
  const params = { path: { courseId } };
  const course = await answerOf(api.GET('/api/v1/courses/{courseId}', { params }));
  const body = { courseId, teeId: course.tees[0]!.id, holes: '18' as const, name: 'Robin Greene' };
  const round = await answerOf(api.POST('/api/v1/rounds', { body }));
  const { id: playerId } = round.players[0]!;
  for (const [at, strokes] of STROKES.entries()) {
    const path = { roundId: round.id, playerId, hole: at + 1 };
    await answerOf(
      api.PUT('/api/v1/rounds/{roundId}/players/{playerId}/holes/{hole}', {
        params: { path },
        body: { strokes, putts: Math.min(2, strokes - 1) },
      }),
    );
  }
  return round.id;
}
