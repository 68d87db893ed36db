import { setTimeout as sleep } from 'node:timers/promises';
import type { CpuProfile } from './self-times.ts';

/** Where Node's inspector listens in a process that got SIGUSR1 (https://nodejs.org/api/debugger.html). */
const INSPECTOR = 'http://127.0.0.1:9229/json/list';
const SAMPLE_EVERY_MICROS = 200;
const OPENS_IN_MS = 5000;

/** Asks the inspector of a process. */
type Ask = <T>(method: string, params?: object) => Promise<T>;

/** Samples where a process of Node is, for some seconds; the process goes on as it was. */
export async function takeProfile(pid: number, seconds: number): Promise<CpuProfile> {
  process.kill(pid, 'SIGUSR1');
  const socket = new WebSocket(await inspectorAddress());
  await new Promise((resolve) => socket.addEventListener('open', resolve));
  const ask = askOver(socket);
  try {
    await ask('Profiler.enable');
    await ask('Profiler.setSamplingInterval', { interval: SAMPLE_EVERY_MICROS });
    await ask('Profiler.start');
    await sleep(seconds * 1000);
    return (await ask<{ profile: CpuProfile }>('Profiler.stop')).profile;
  } finally {
    // The next process has the same port.
    const expression = `setTimeout(() => process.getBuiltinModule('inspector').close(), 50)`;
    await ask('Runtime.evaluate', { expression });
    socket.close();
    await sleep(200);
  }
}

async function inspectorAddress(): Promise<string> {
  const untilMs = Date.now() + OPENS_IN_MS;
  for (;;) {
    try {
      const [target] = (await (await fetch(INSPECTOR)).json()) as {
        webSocketDebuggerUrl: string;
      }[];
      return target!.webSocketDebuggerUrl;
    } catch (error) {
      if (Date.now() > untilMs) throw error;
      await sleep(50);
    }
  }
}

function askOver(socket: WebSocket): Ask {
  const waiting = new Map<number, (result: unknown) => void>();
  let last = 0;
  socket.addEventListener('message', ({ data }) => {
    const { id, result } = JSON.parse(String(data)) as { id: number; result: unknown };
    waiting.get(id)?.(result);
    waiting.delete(id);
  });
  return <T>(method: string, params = {}) =>
    new Promise<T>((resolve) => {
      const id = ++last;
      waiting.set(id, resolve as (result: unknown) => void);
      socket.send(JSON.stringify({ id, method, params }));
    });
}
