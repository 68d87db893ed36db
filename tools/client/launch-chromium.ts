import { chromium, type Browser, type BrowserContext } from 'playwright-core';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts Debian's Chromium, which asks nobody but the page's own server. */
export function launchChromium(executablePath: string): Promise<Browser> {
  return chromium.launch({ executablePath, args: FLAGS });
}

/** Starts it with a folder of its own, as a phone has its disk: what it keeps there outlives it. */
export function launchWithProfile(
  executablePath: string,
  profile: string,
  options: { viewport: { width: number; height: number }; baseURL: string; offline?: boolean },
): Promise<BrowserContext> {
  return chromium.launchPersistentContext(profile, { executablePath, args: FLAGS, ...options });
}
