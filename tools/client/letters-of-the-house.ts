import type { Page } from 'playwright-core';

/** Takes the letters that the page would take on the way to its next address. */
export async function inLettersOfTheHouse(page: Page): Promise<void> {
  await page.evaluate('document.documentElement.classList.add("letters")');
  await page.evaluate('document.fonts.ready.then(() => undefined)');
}
