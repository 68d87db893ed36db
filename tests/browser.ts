import { mkdtemp, readlink, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';
import { launchChromium, launchWithProfile } from '../tools/client/launch-chromium.ts';
import { lettersOfAPhone } from './letters-of-a-phone.ts';
import { stack, stackDirectory } from './stack.ts';

export const PHONE = { width: 390, height: 844 };
export const DESKTOP = { width: 1280, height: 800 };

/** Starts the Chromium that `npm test` found, with Thai letters of its own, as every phone has them. */
export async function startBrowser(): Promise<Browser> {
  const phone = join(stackDirectory, 'phone');
  await lettersOfAPhone(phone);
  return launchChromium(executable(), { XDG_DATA_HOME: phone });
}

function executable(): string {
  const path = process.env['E2E_CHROMIUM'];
  if (!path) throw new Error('E2E_CHROMIUM is not set: run with npm test');
  return path;
}

/** A phone whose browser can be killed and started again. */
export async function newPhone() {
  const profile = await mkdtemp(join(tmpdir(), 'phone-'));
  let context: BrowserContext | undefined;
  return {
    /** Starts the browser on what the phone has kept. */
    async start(offline = false): Promise<Page> {
      const options = { viewport: PHONE, baseURL: stack.address, offline };
      context = await launchWithProfile(executable(), profile, options);
      context.setDefaultTimeout(10_000);
      return context.newPage();
    },
    /** As an empty battery does: nothing is asked, nothing is written any more. */
    async kill(): Promise<void> {
      const gone = new Promise((resolve) => context?.once('close', resolve));
      // Chromium names its process there: "host-4711".
      const owner = await readlink(join(profile, 'SingletonLock'));
      process.kill(Number(owner.split('-').at(-1)), 'SIGKILL');
      await gone;
    },
    async throwAway(): Promise<void> {
      await context?.close();
      await rm(profile, { recursive: true, force: true });
    },
  };
}

export interface OpenPage {
  page: Page;
  /** What the page complained about: errors, warnings, violations of the content policy. */
  complaints: string[];
  /** The origins of other sites that it asked. */
  elsewhere: string[];
}

/** Opens the product, at its front page unless told, in a fresh profile. */
export async function openPage(
  browser: Browser,
  viewport: { width: number; height: number },
  path = '/',
): Promise<OpenPage> {
  const context = await browser.newContext({ viewport, baseURL: stack.address });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  const elsewhere: string[] = [];
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (protocol !== 'data:' && origin !== new URL(stack.address).origin) elsewhere.push(origin);
  });
  await page.goto(path);
  return { page, complaints, elsewhere };
}

/** Shows the ways that a phone keeps behind More; the rail of a desktop has them in sight. */
export async function openMore(page: Page): Promise<void> {
  const more = page.getByRole('button', { name: 'More', exact: true });
  if (await more.isVisible()) await more.click();
}

/** Those that end: a spinner goes on for ever. */
const AT_REST = `Promise.allSettled(document.getAnimations()
  .filter(({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime))
  .map(({ finished }) => finished)).then(() => undefined)`;

/** Fails on what axe finds, contrast included, once nothing fades in any more: half a colour has half a contrast. */
export async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(AT_REST);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}
