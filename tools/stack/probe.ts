import { connect } from 'node:net';
import { messageOf } from '../console/user-error.ts';

const TIMEOUT_MS = 2_000;

/** A check of health: undefined when all is well, else the reason. */
export type Probe = () => Promise<string | undefined>;

/** Well when the URL answers 2xx; the reason otherwise. */
export async function probeHttp(
  url: string,
  headers: Record<string, string> = {},
): Promise<string | undefined> {
  try {
    const response = await fetch(url, { headers, signal: AbortSignal.timeout(TIMEOUT_MS) });
    const text = await response.text();
    return response.ok ? undefined : `${response.status} ${reasonOf(text)}`.trim();
  } catch (error) {
    return causeOf(error);
  }
}

/** What a service's /ready names as missing, or the beginning of the text as it is. */
function reasonOf(text: string): string {
  try {
    const { dependencies } = JSON.parse(text) as { dependencies: Record<string, string> };
    const missing = Object.entries(dependencies).filter(([, state]) => state !== 'ok');
    return missing.map(([name, state]) => `${name} ${state}`).join(', ');
  } catch {
    return text.slice(0, 100);
  }
}

/** Well when the answer of a TCP server to some text begins as it should. */
export function probeTcp(port: number, send = '', expect = ''): Promise<string | undefined> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1', timeout: TIMEOUT_MS });
    const end = (reason?: string) => {
      socket.destroy();
      resolve(reason);
    };
    socket.on('connect', () => (send === '' ? end() : socket.write(send)));
    socket.on('data', (data) =>
      end(String(data).startsWith(expect) ? undefined : String(data).trim()),
    );
    socket.on('timeout', () => end('no answer'));
    socket.on('error', (error) => end(causeOf(error)));
  });
}

function causeOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return messageOf(cause) || String((cause as { code?: string }).code ?? cause);
}
