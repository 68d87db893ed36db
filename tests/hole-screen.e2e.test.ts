import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible, PHONE, startBrowser } from './browser.ts';
import { newGolfer, type Golfer } from './golfer.ts';
import { stack } from './stack.ts';

/** What a thumb in a glove needs, in CSS pixels. */
const TARGET = 56;

let browser: Browser;
let golfer: Golfer;
beforeAll(async () => {
  browser = await startBrowser();
  golfer = await newGolfer({ verified: true });
});
afterAll(() => browser.close());

/** The first hole of a new round, alone or with three guests. */
async function openHole(options: BrowserContextOptions, guests = 0): Promise<Page> {
  const { id } = await golfer.start('front9');
  for (let seat = 0; seat < guests; seat++) {
    const body = { name: `Guest Number ${seat + 1}`, teeId: 'yellow', gender: 'men' };
    const joined = await golfer.as('POST', `/api/v1/rounds/${id}/players`, body);
    expect(joined.status).toBe(201);
  }
  const context = await browser.newContext({ viewport: PHONE, baseURL: stack.address, ...options });
  await context.request.post('/api/v1/auth/login', { data: golfer.account });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  await page.goto(`/rounds/${id}/1`);
  await hole(page, 1);
  return page;
}

const hole = (page: Page, number: number) =>
  page.getByRole('heading', { name: new RegExp(`^Hole ${number}\\b`) }).waitFor();
const key = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

interface Key {
  name: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Every key of the pads and the bar under them, where it lies on the screen. */
const keysOf = (page: Page) =>
  page.evaluate<Key[]>(`[...document.querySelectorAll('.pads button')].map((button) => {
    const { x, y, width, height } = button.getBoundingClientRect();
    return { name: button.getAttribute('aria-label') ?? button.innerText, x, y, width, height };
  })`);

/** Their places, to the pixel; the names of the bar change with the hole. */
const placesOf = (keys: Key[]) => keys.map(({ x, y }) => `${Math.round(x)},${Math.round(y)}`);

async function expectNothingBeside(page: Page): Promise<void> {
  const [width, room] = await page.evaluate<[number, number]>(
    '[document.documentElement.scrollWidth, innerWidth]',
  );
  expect(width).toBeLessThanOrEqual(room);
}

const SCREENS: [string, BrowserContextOptions, { text?: string; guests?: number }][] = [
  ['a phone', {}, {}],
  ['a phone, four players', {}, { guests: 3 }],
  ['a small phone', { viewport: { width: 360, height: 640 } }, {}],
  ['a phone that lies', { viewport: { width: 844, height: 390 } }, {}],
  ['a desktop at 200 %', { viewport: { width: 640, height: 400 } }, {}],
  ['a phone with text at 200 %', {}, { text: '200%' }],
  ['forced colours', { forcedColors: 'active' }, {}],
];

/** Where all keys are in sight at once: where text is twice as large, they may have to be rolled to. */
const IN_SIGHT = ['a phone', 'a phone, four players', 'a small phone', 'forced colours'];

describe('the keys of a hole', () => {
  it.each(SCREENS)(
    'are large, reachable and never move, on %s',
    async (name, options, { text, guests }) => {
      const page = await openHole(options, guests);
      if (text) await page.evaluate(`document.documentElement.style.fontSize = '${text}'`);
      const before = await keysOf(page);
      expect(before.length).toBeGreaterThan(15);
      expect(before.filter(({ width, height }) => Math.min(width, height) < TARGET)).toEqual([]);
      await expectNothingBeside(page);
      // The system chooses forced colours; axe takes the page's own for them.
      if (options.forcedColors === undefined) await expectAccessible(page);
      if (IN_SIGHT.includes(name)) {
        const { height } = options.viewport ?? PHONE;
        expect(before.filter((one) => one.y + one.height > height)).toEqual([]);
      }
      await key(page, 'Strokes 5').click();
      await key(page, 'Putts 2').click();
      if (guests === undefined) await hole(page, 2);
      // Rolled to on a low screen, they lie elsewhere on it, but not to one another.
      if (IN_SIGHT.includes(name)) expect(placesOf(await keysOf(page))).toEqual(placesOf(before));
      await expectNothingBeside(page);
      await page.context().close();
    },
  );
});

describe('by keyboard alone', () => {
  const said = (page: Page, text: RegExp) =>
    page.locator('[aria-live=polite]').filter({ hasText: text }).waitFor({ state: 'attached' });

  it('single keys play a hole; title and voice tell the next one', async () => {
    const page = await openHole({});
    await page.keyboard.press('4');
    await said(page, /4 strokes/);
    await page.keyboard.press('p');
    await page.keyboard.press('2');
    await hole(page, 2);
    await said(page, /^Hole 2/);
    expect(await page.title()).toMatch(/^Hole 2\b/);
    await page.keyboard.press('ArrowLeft');
    await hole(page, 1);
    expect(await key(page, 'Strokes 4').getAttribute('aria-pressed')).toBe('true');
    await page.context().close();
  });

  it('switched off they do nothing, and Tab and Enter do it all without losing their place', async () => {
    const page = await openHole({});
    await key(page, 'More').click();
    await page.getByLabel('Single keys write scores').uncheck();
    await page.keyboard.press('Escape');
    await page.keyboard.press('5');
    expect(await key(page, 'Strokes 5').getAttribute('aria-pressed')).toBe('false');
    await key(page, 'Strokes 5').focus();
    await page.keyboard.press('Enter');
    await key(page, 'Putts 1').focus();
    await page.keyboard.press('Enter');
    await hole(page, 2);
    const focused = await page.evaluate<string>(
      'document.activeElement.getAttribute("aria-label")',
    );
    expect(focused).toBe('Putts 1');
    await page.context().close();
  });
});
