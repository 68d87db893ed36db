import { findOnPath } from './find-binary.ts';
import type { Part } from './part.ts';

/** WebKit as iPhones have it, by its WebDriver, and a screen for it; one end-to-end test needs them. */
export const webkit: Part = {
  name: 'webkit',
  find: async () => (await findOnPath('Xvfb')) && findOnPath('WebKitWebDriver'),
  debian: ['webkit2gtk-driver', 'xvfb', 'openssl'],
  otherwise: 'install WebKitWebDriver, Xvfb and openssl',
};
