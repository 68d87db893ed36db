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

/**
 * Starts Debian's Chromium, which asks nobody but the page's own server.
 * @param env variables that it has besides
 */
export function launchChromium(
  executablePath: string,
  env: Record<string, string> = {},
): Promise<Browser> {
  return chromium.launch({ executablePath, args: FLAGS, env: { ...process.env, ...env } });
}

/** Starts it with a folder of its own, as a phone has its disk: what it keeps there outlives it. */
export function launchWithProfile(
  executablePath: string,
  profile: string,
  options: { viewport: { width: number; height: number }; baseURL: string; offline?: boolean },
): Promise<BrowserContext> {
  return chromium.launchPersistentContext(profile, { executablePath, args: FLAGS, ...options });
}
