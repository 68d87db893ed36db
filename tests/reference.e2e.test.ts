import { readFile, readdir } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPage, PHONE, startBrowser } from './browser.ts';

interface Contract {
  paths: Record<string, Record<string, { summary: string }>>;
}

const FOLDER = 'docs/openapi';
const services = (await readdir(FOLDER)).map((file) => file.replace('.json', '')).sort();

let browser: Browser;
beforeAll(async () => void (browser = await startBrowser()));
afterAll(() => browser.close());

describe('the API reference on a phone', () => {
  it.each(services)('shows the operations of %s, and asks no other site', async (service) => {
    const path = `/reference/?service=${service}`;
    const { page, complaints, elsewhere } = await openPage(browser, PHONE, path);
    // A contract of forty operations is a lot to draw for a machine that runs the stack beside it.
    page.setDefaultTimeout(30_000);
    const contract = JSON.parse(await readFile(`${FOLDER}/${service}.json`, 'utf8')) as Contract;
    const operations = Object.values(contract.paths).flatMap((path) => Object.values(path));
    const shown = page.locator('.opblock-summary-description');
    await shown.first().waitFor();
    expect((await shown.allTextContents()).sort()).toEqual(
      operations.map(({ summary }) => summary).sort(),
    );
    const links = page.getByRole('navigation', { name: 'Services' }).getByRole('link');
    expect(await links.allTextContents()).toEqual(services);
    await page.locator('.opblock-summary-control').first().click();
    await page.locator('.opblock-body .responses-wrapper').waitFor();
    const excess = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
    expect(excess).toBeLessThanOrEqual(0);
    expect([...elsewhere, ...complaints]).toEqual([]);
    await page.context().close();
  });
});
