import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { vi } from 'vitest';
import { choosePorts } from '../tools/stack/ports.ts';
import { spawnTied, type TiedProcess } from '../tools/stack/spawn-tied.ts';
import { PHONE } from './browser.ts';

const DEADLINE_MS = 20_000;
/** What WebDriver calls an element in JSON. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

/** Opens a real WebKit as a phone has it, by W3C WebDriver; what is waited for is named by an XPath. */
export async function openWebKit(driver: string) {
  const screen = await startScreen();
  const { send, end } = await startSession(driver, screen.display);
  const find = async (xpath: string) => {
    const found = await send<Record<string, string>>('/element', { using: 'xpath', value: xpath });
    return `/element/${found[ELEMENT]}`;
  };
  return {
    open: (url: string) => send('/url', { url }),
    reload: () => send('/refresh', {}),
    see: find,
    tap: async (xpath: string) => send(`${await find(xpath)}/click`, {}),
    type: async (xpath: string, text: string) => send(`${await find(xpath)}/value`, { text }),
    /** What a script calls `done` with. */
    ask: <T>(script: string) =>
      send<T>('/execute/async', { script: `const [done] = arguments; ${script}`, args: [] }),
    close: async () => {
      await end();
      await endProcess(screen.xvfb);
    },
  };
}

async function startScreen() {
  const xvfb = spawnTied('Xvfb', ['-displayfd', '3', '-screen', '0', '800x900x24'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const lines = createInterface(xvfb.child.stdio[3] as Readable);
  const [display] = (await once(lines, 'line')) as [string];
  return { xvfb, display: `:${display}` };
}

async function startSession(driver: string, display: string) {
  const { port } = await choosePorts({ port: 4444 }, {}, 'free');
  const root = `http://127.0.0.1:${port}`;
  const web = spawnTied(driver, [`--port=${port}`], {
    stdio: 'ignore',
    env: { ...process.env, DISPLAY: display },
  });
  await vi.waitUntil(() => fetch(`${root}/status`).catch(() => false), { timeout: DEADLINE_MS });
  // The test's line vouches for itself.
  const wanted = { capabilities: { alwaysMatch: { acceptInsecureCerts: true } } };
  const { sessionId } = await call<{ sessionId: string }>('POST', `${root}/session`, wanted);
  const session = `${root}/session/${sessionId}`;
  const send = <T>(path: string, body: object) => call<T>('POST', session + path, body);
  await send('/timeouts', { implicit: DEADLINE_MS, script: DEADLINE_MS });
  await send('/window/rect', { x: 0, y: 0, ...PHONE });
  const end = async () => {
    await call('DELETE', session);
    await endProcess(web);
  };
  return { send, end };
}

function endProcess({ child, exited }: TiedProcess): Promise<unknown> {
  child.kill('SIGTERM');
  return exited;
}

async function call<T>(method: string, url: string, body?: object): Promise<T> {
  const text = body && JSON.stringify(body);
  const response = await fetch(url, { method, ...(text && { body: text }) });
  const { value } = (await response.json()) as { value: T & { error?: string; message?: string } };
  if (!response.ok) throw new Error(`${url} ${text}: ${value.error} ${value.message}`);
  return value;
}
