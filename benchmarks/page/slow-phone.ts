import type { Browser, CDPSession, Page } from 'playwright-core';

/** A network and a processor, as a phone has them on the course. */
export interface Slowness {
  name: string;
  /** From a request to the first byte of its answer, at least. */
  latencyMs: number;
  bytesPerSecond: number;
  cpuTimes: number;
}

/** What Lighthouse calls slow 4G, and a phone four times as slow as this machine. */
export const SLOW_4G: Slowness = {
  name: 'slow 4G, 4× CPU',
  latencyMs: 150,
  bytesPerSecond: (1.6 * 1_000_000) / 8,
  cpuTimes: 4,
};

/** A phone with a page of its own and nothing in its caches. */
export interface SlowPhone {
  page: Page;
  cdp: CDPSession;
  /** Bytes that came over its network so far, heads too. */
  bytes: () => number;
  /** Requests to the API so far. */
  asked: string[];
  close: () => Promise<void>;
}

const VIEWPORT = { width: 390, height: 844 };

/** Starts one that is logged in already: the cookie is all that it has. */
export async function startSlowPhone(
  browser: Browser,
  { latencyMs, bytesPerSecond, cpuTimes }: Slowness,
  { address, login }: { address: string; login: object },
): Promise<SlowPhone> {
  const context = await browser.newContext({
    viewport: VIEWPORT,
    hasTouch: true,
    isMobile: true,
    baseURL: address,
  });
  await context.request.post('/api/v1/auth/login', { data: login });
  await context.addInitScript(NOTE_PAINTS);
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send('Network.enable');
  await cdp.send('Performance.enable');
  await cdp.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: latencyMs,
    downloadThroughput: bytesPerSecond,
    uploadThroughput: bytesPerSecond / 2,
  });
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: cpuTimes });
  let bytes = 0;
  cdp.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  const asked: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.startsWith('/api/')) asked.push(`${request.method()} ${pathname}`);
  });
  return { page, cdp, bytes: () => bytes, asked, close: () => context.close() };
}

/** Seconds of CPU that the page has taken so far, as this machine counts them. */
export async function cpuSeconds({ cdp }: SlowPhone): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration')!.value;
}

/** From each tap to its next paint, in ms; what is under 16 is not told apart. */
export function tapPaints({ page }: SlowPhone): Promise<number[]> {
  return page.evaluate<number[]>('[...taps.values()]');
}

/** From each tap that led on to the paint of the next hole, in ms. */
export function holePaints({ page }: SlowPhone): Promise<number[]> {
  return page.evaluate<number[]>('holes');
}

const NOTE_PAINTS = `globalThis.taps = new Map();
  globalThis.holes = [];
  let tappedAt = 0;
  addEventListener('click', (event) => (tappedAt = event.timeStamp), true);
  addEventListener('DOMContentLoaded', () => {
    new MutationObserver(() => {
      const at = tappedAt;
      requestAnimationFrame(() => setTimeout(() => at && holes.push(performance.now() - at)));
    }).observe(document.querySelector('title'), { childList: true });
  });
  new PerformanceObserver((list) => {
    for (const { interactionId, duration } of list.getEntries()) {
      if (interactionId) taps.set(interactionId, Math.max(duration, taps.get(interactionId) ?? 0));
    }
  }).observe({ type: 'event', durationThreshold: 16 });`;
