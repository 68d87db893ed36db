import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, Locator, Page } from 'playwright-core';
import { answerOf, makeApi } from '../tools/client/api.ts';
import { launchChromium } from '../tools/client/launch-chromium.ts';
import { logIn } from '../tools/client/log-in.ts';
import { sendOnce, withToken } from '../tools/client/send.ts';
import { Progress } from '../tools/console/progress.ts';
import { tableLines } from '../tools/console/table.ts';
import { ensureParts } from '../tools/parts/ensure-parts.ts';
import { defaultDirectory } from '../tools/stack/layout.ts';
import { removeStack } from '../tools/stack/remove-stack.ts';
import { startStack } from '../tools/stack/start-stack.ts';
import { machineLine } from './machine-facts.ts';
import {
  cpuSeconds,
  holePaints,
  SLOW_4G,
  startSlowPhone,
  tapPaints,
  type SlowPhone,
} from './page/slow-phone.ts';
import { median, quantile } from './statistics.ts';

const REPEATS = 5;
const HOLES = 9;
const TAPS = HOLES * 2;
/** A quick thumb; the next hole is there by then. */
const BETWEEN_TAPS_MS = 700;

/** What is asked of the figures. */
const MOST_USABLE_MS = 2_500;
const MOST_TAP_MS = 50;
const MOST_IN_TURN = 2;

/** One phone that plays nine holes. */
interface Turn {
  usableMs: number;
  usableBytes: number;
  /** Requests to the API before the hole could be played. */
  asked: string[];
  tapMs: number[];
  /** The same taps on a page that has one button and nothing else: what the machine is worth. */
  bareTapMs: number[];
  /** Until the next hole was on the screen, of the taps that led on. */
  nextHoleMs: number[];
  cpuMsAHole: number;
  bytesAHole: number;
}

/**
 * How the page feels on a slow phone with nothing in its caches: the address of a round until its first
 * hole can be played, then each tap until it is painted. Ends with 1 where a goal is missed.
 */
export async function benchPage(): Promise<number> {
  const directory = join(defaultDirectory, 'bench-page');
  await removeStack(directory);
  const progress = new Progress();
  const chromium = (await ensureParts(['chromium'], progress)).get('chromium')!;
  const stack = await startStack({ directory, portMode: 'free', progress });
  const browser = await launchChromium(chromium);
  try {
    const turns: Turn[] = [];
    for (let turn = 0; turn < REPEATS; turn++) turns.push(await play(browser, stack.address));
    return print(turns) ? 0 : 1;
  } finally {
    await browser.close();
    await stack.stop();
    await removeStack(directory);
  }
}

async function play(browser: Browser, address: string): Promise<Turn> {
  const login = { email: `${randomUUID()}@club.example`, password: 'a quiet putting green' };
  const roundId = await startRound(address, login);
  const phone = await startSlowPhone(browser, SLOW_4G, { address, login });
  try {
    const startedAt = performance.now();
    await phone.page.goto(`/rounds/${roundId}/1`, { waitUntil: 'commit' });
    await strokes(phone.page).waitFor();
    const usableMs = performance.now() - startedAt;
    const usable = { usableMs, usableBytes: phone.bytes(), asked: [...phone.asked] };
    const played = await playHoles(phone);
    return { ...usable, ...played, bareTapMs: await tapBareButton(phone) };
  } finally {
    await phone.close();
  }
}

async function startRound(
  address: string,
  login: { email: string; password: string },
): Promise<string> {
  const anonymous = makeApi(address);
  await anonymous.POST('/api/v1/auth/register', { body: { name: 'Ann Page', ...login } });
  const api = makeApi(address, withToken(sendOnce, await logIn(anonymous, login)));
  const [course] = (await answerOf(api.GET('/api/v1/courses'))).items;
  const params = { path: { courseId: course!.id } };
  const { tees } = await answerOf(api.GET('/api/v1/courses/{courseId}', { params }));
  const body = { courseId: course!.id, teeId: tees[0]!.id, holes: 'front9' as const };
  return (await answerOf(api.POST('/api/v1/rounds', { body }))).id;
}

/**
 * Plays nine holes of two taps, once all that was loading beside has come. The keys never move, so the thumb
 * goes where they are: to look for them at each tap would cost the page more than the tap.
 */
async function playHoles(phone: SlowPhone) {
  const { page } = phone;
  await page.waitForLoadState('networkidle');
  const keys = [await middleOf(strokes(page)), await middleOf(putts(page))];
  const before = { cpu: await cpuSeconds(phone), bytes: phone.bytes() };
  await tapAll(page, keys);
  await page.getByRole('heading', { name: `Hole ${HOLES}` }).waitFor();
  await page.waitForLoadState('networkidle');
  const cpuMs = ((await cpuSeconds(phone)) - before.cpu) * 1000;
  return {
    tapMs: withShort(await tapPaints(phone)),
    nextHoleMs: await holePaints(phone),
    cpuMsAHole: cpuMs / HOLES,
    bytesAHole: (phone.bytes() - before.bytes) / HOLES,
  };
}

async function tapBareButton(phone: SlowPhone): Promise<number[]> {
  const { page } = phone;
  await page.goto('about:blank');
  await page.setContent('<meta name="viewport" content="width=device-width"><button>0</button>');
  const button = page.getByRole('button');
  await button.evaluate('(button) => (button.onclick = () => (button.textContent += 1))');
  await tapAll(page, [await middleOf(button)]);
  return withShort(await tapPaints(phone));
}

async function tapAll(page: Page, keys: { x: number; y: number }[]): Promise<void> {
  for (let tap = 0; tap < TAPS; tap++) {
    const { x, y } = keys[tap % keys.length]!;
    await page.touchscreen.tap(x, y);
    await sleep(BETWEEN_TAPS_MS);
  }
}

/** The browser tells of no paint that came within 16 ms. */
const withShort = (tapMs: number[]) => [
  ...tapMs,
  ...Array<number>(Math.max(0, TAPS - tapMs.length)).fill(16),
];

const strokes = (page: Page) => page.getByRole('button', { name: 'Strokes 4', exact: true });

const putts = (page: Page) => page.getByRole('button', { name: 'Putts 2', exact: true });

async function middleOf(key: Locator): Promise<{ x: number; y: number }> {
  const { x, y, width, height } = (await key.boundingBox())!;
  return { x: x + width / 2, y: y + height / 2 };
}

function print(turns: Turn[]): boolean {
  console.log(`page, ${SLOW_4G.name} (${machineLine()})`);
  const p95 = turns.map(({ tapMs }) => quantile(tapMs, 0.95));
  const bareP95 = turns.map(({ bareTapMs }) => quantile(bareTapMs, 0.95));
  const rows: [string, number[], string][] = [
    ['first hole usable, ms', turns.map(({ usableMs }) => usableMs), `${MOST_USABLE_MS}`],
    ['kB until then', turns.map(({ usableBytes }) => usableBytes / 1000), ''],
    ['requests to the API until then', turns.map(({ asked }) => asked.length), `${MOST_IN_TURN}`],
    [`tap to painted, p95 of ${TAPS}, ms`, p95, `${MOST_TAP_MS}`],
    ['the same on a bare button', bareP95, ''],
    ['tap to next hole, p95, ms', turns.map(({ nextHoleMs }) => quantile(nextHoleMs, 0.95)), ''],
    ['CPU a hole, ms', turns.map(({ cpuMsAHole }) => cpuMsAHole), ''],
    ['kB a hole', turns.map(({ bytesAHole }) => bytesAHole / 1000), ''],
  ];
  const text = (value: number) => value.toFixed(value < 10 ? 1 : 0);
  const lines = tableLines(
    ['what', { figures: 'median' }, { figures: 'goal' }, 'each turn'],
    rows.map(([name, values, goal]) => [
      name,
      text(median(values)),
      goal,
      values.map(text).join(' '),
    ]),
  );
  console.log(`${lines.join('\n')}\n${turns[0]!.asked.join('\n')}`);
  const usable = median(turns.map(({ usableMs }) => usableMs));
  return usable <= MOST_USABLE_MS && median(p95) <= MOST_TAP_MS;
}
