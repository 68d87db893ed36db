import { randomUUID } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EXAMPLE_TYPED } from '../services/round/own-courses/routes/own-course-examples.ts';
import { DESKTOP, PHONE, startBrowser } from './browser.ts';
import { inLettersOfTheHouse } from '../tools/client/letters-of-the-house.ts';
import { newGolfer, type Golfer, type StartedRound } from './golfer.ts';
import { enrol } from './second-factor.ts';
import { query, stack } from './stack.ts';

/** In each theme and language once, at least; the full run has every pair of them. */
const PAIRS = process.env['TEST_FULL']
  ? (['light', 'dark', 'sun'] as const).flatMap((theme) =>
      (['en', 'th'] as const).map((language) => ({ theme, language })),
    )
  : ([
      { theme: 'light', language: 'th' },
      { theme: 'dark', language: 'en' },
    ] as const);

interface World {
  golfer: Golfer;
  open: StartedRound;
  finished: StartedRound;
  share: string;
  /** A course of the golfer's own. */
  ownCourse: string;
  /** One is used up by each login. */
  backupCodes: string[];
}

/** Where each route is looked at: a route without a line here fails. */
const ADDRESSES: Record<string, (world: World) => string> = {
  home: () => '/',
  round: ({ open }) => `/rounds/${open.id}/4`,
  'round-card': ({ open }) => `/rounds/${open.id}/card`,
  rounds: () => '/rounds',
  'round-page': ({ finished }) => `/rounds/${finished.id}/summary`,
  'round-players': ({ open }) => `/rounds/${open.id}/players`,
  partners: () => '/partners',
  start: () => '/play',
  statistics: () => '/statistics',
  achievements: () => '/achievements',
  handicap: () => '/handicap',
  account: () => '/account',
  profile: () => '/profile',
  'verify-email': () => '/verify-email',
  login: () => '/login',
  register: () => '/register',
  'create-account': () => '/register/account',
  'provider-login': () => '/login/oidc',
  'mail-code': () => '/login/mail-code',
  'forgot-password': () => '/forgot-password',
  'set-password': () => '/set-password',
  'not-me': () => '/not-me',
  confirm: () => '/confirm',
  'stop-recovery': () => '/stop-recovery',
  admin: () => '/admin',
  'admin-account': ({ golfer }) => `/admin/accounts/${golfer.userId}`,
  audit: () => '/admin/audit',
  members: () => '/staff/members',
  people: () => '/staff/people',
  'people-changes': () => '/staff/people/changes',
  'people-import': () => '/staff/people/import',
  'waiting-room': () => '/waiting-room',
  desk: () => '/staff/desk',
  inquiries: () => '/inquiries',
  'staff-inquiries': () => '/staff/inquiries',
  'membership-days': () => '/staff/membership-days',
  join: () => '/join',
  registration: () => `/registrations/${randomUUID()}`,
  'waiting-cards': () => '/staff/cards',
  'staff-handicaps': () => '/staff/handicaps',
  'new-course': () => '/staff/courses/new',
  'course-cards': ({ open }) => `/staff/courses/${open.courseId}/cards`,
  'club-figures': () => '/staff/figures',
  staff: () => '/staff',
  'course-builder': () => '/staff/courses',
  'course-draft': ({ open }) => `/staff/courses/${open.courseId}`,
  'live-round': ({ open }) => `/live/${open.id}`,
  'shared-round': ({ share }) => `/shared/${share}`,
  leaderboards: () => '/leaderboards',
  board: () => '/board/club.gross.season',
  'own-courses': () => '/courses/own',
  'new-own-course': () => '/courses/own/new',
  'own-course': ({ ownCourse }) => `/courses/own/${ownCourse}`,
  courses: () => '/courses',
  course: ({ open }) => `/courses/${open.courseId}`,
  settings: () => '/settings',
  transfer: () => '/transfer',
  design: () => '/design',
  'not-found': () => '/nowhere',
};

/** Looked at by who is not logged in: the others would be led home. */
const FOR_GUESTS = ['login', 'register', 'create-account', 'provider-login', 'shared-round'];

let browser: Browser;
let world: World;
const screenshots = join(stack.logs, '..', 'screenshots', 'routes');

beforeAll(async () => {
  browser = await startBrowser();
  await mkdir(screenshots, { recursive: true });
  world = await makeWorld();
});
afterAll(() => browser.close());

const UPDATE = `UPDATE account SET roles = '{golfer,staff,admin}' WHERE id = $1`;

async function makeWorld(): Promise<World> {
  const golfer = await newGolfer({ verified: true });
  await query('auth', UPDATE, [golfer.userId]);
  const finished = await golfer.start('front9');
  const open = await golfer.start('front9');
  for (let hole = 1; hole <= 9; hole++) await golfer.score(finished, hole, 3 + (hole % 4));
  for (let hole = 1; hole <= 3; hole++) await golfer.score(open, hole, 5);
  expect((await golfer.finish(finished)).status).toBe(200);
  const shared = await golfer.as<{ token: string }>('POST', `/api/v1/rounds/${open.id}/share`);
  const own = await golfer.as<{ id: string }>('POST', '/api/v1/own-courses', EXAMPLE_TYPED);
  const { backupCodes } = await enrol(golfer);
  const things = { open, finished, share: shared.body.token, ownCourse: own.body.id };
  return { golfer, backupCodes, ...things };
}

/** Notes in the page what moves so that one sees it though nobody touches it, by how much, and what it was. */
const NOTE_MOVES = `globalThis.moved = [];
  new PerformanceObserver((list) => {
    for (const { hadRecentInput, value, sources } of list.getEntries()) {
      const what = sources.map(({ node, previousRect: from, currentRect: to }) =>
        [node?.outerHTML?.slice(0, 80) ?? node?.textContent, from.x, from.y, 'to', to.x, to.y].join(' '));
      if (!hadRecentInput && value >= 0.001) moved.push('moves ' + value.toFixed(4) + ': ' + what.join(' | '));
    }
  }).observe({ type: 'layout-shift', buffered: true });`;

async function logIn(page: Page, { golfer: { account }, backupCodes }: World): Promise<void> {
  await page.goto('/login');
  await page.locator('input[type=email]').fill(account.email);
  await page.locator('input[autocomplete=current-password]').fill(account.password);
  await page.locator('form button[type=submit]').click();
  await page.locator('input[autocomplete=one-time-code]').fill(backupCodes.pop()!);
  await page.locator('form button[type=submit]').click();
  await page.waitForURL((url) => url.pathname === '/');
}

/** Others play while a board is looked at: that they move on it is its news. */
const ALIVE = ['leaderboards', 'board'];

/** What is wrong with a page that has come to rest: what axe finds, and content that does not fit. */
async function faultsOf(page: Page, name: string): Promise<string[]> {
  await page.locator('h1').first().waitFor({ state: 'attached' });
  // The design page shows what is busy for ever.
  const busy = page
    .locator(name === 'design' ? 'main > [aria-busy=true]' : 'main [aria-busy=true]')
    .first();
  const isStuck = await busy.waitFor({ state: 'detached', timeout: 15_000 }).then(
    () => false,
    () => true,
  );
  const moved = ALIVE.includes(name) ? [] : await page.evaluate<string[]>('moved');
  await inLettersOfTheHouse(page);
  const { violations } = await new AxeBuilder({ page }).analyze();
  const isWide = await page
    .locator('html')
    .evaluate(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1);
  return [
    ...violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
    ...moved,
    ...(isWide ? ['wider than the screen'] : []),
    ...(isStuck ? ['still busy after 15 s'] : []),
  ];
}

/** The name of every route, as the features declare them. */
const names = globSync('frontend/src/{app,features/*}/{,staff-}routes.ts').flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/\bname: '([^']+)'/g)].map(([, name]) => name!),
);

it('every route is looked at, and only routes that there are', () => {
  expect(names.filter((name) => !(name in ADDRESSES))).toEqual([]);
  expect(Object.keys(ADDRESSES).filter((name) => !names.includes(name))).toEqual([]);
});

describe.each(PAIRS)('in $theme and $language', ({ theme, language }) => {
  const isDesktop = theme === 'dark';

  /** A phone or a desktop on which theme and language were chosen. */
  async function open(): Promise<Page> {
    const viewport = isDesktop ? DESKTOP : PHONE;
    const context = await browser.newContext({ viewport, baseURL: stack.address });
    await context.addInitScript(NOTE_MOVES);
    await context.addInitScript(
      ([chosen, spoken]) => {
        localStorage.setItem('preferences', JSON.stringify({ theme: chosen }));
        localStorage.setItem('language', spoken!);
      },
      [theme, language],
    );
    return context.newPage();
  }

  async function look(page: Page, wanted: string[]): Promise<string[]> {
    const faults: string[] = [];
    for (const name of wanted) {
      await page.goto(ADDRESSES[name]!(world));
      for (const fault of await faultsOf(page, name)) faults.push(`${name}: ${fault}`);
      const path = join(screenshots, `${name}-${theme}-${language}.png`);
      await page.screenshot({ path, fullPage: true });
    }
    await page.context().close();
    return faults;
  }

  it('no route that anyone sees has a fault', async () => {
    const page = await open();
    expect(
      await look(
        page,
        names.filter((name) => FOR_GUESTS.includes(name)),
      ),
    ).toEqual([]);
  });

  it('no route of a member has a fault', async () => {
    const page = await open();
    await logIn(page, world);
    expect(
      await look(
        page,
        names.filter((name) => !FOR_GUESTS.includes(name)),
      ),
    ).toEqual([]);
  });
});
