import { setTimeout as sleep } from 'node:timers/promises';
import type { Problem } from './api.ts';

/** An answer of the gateway that is not a success, or none at all (status 0). */
export class GatewayError extends Error {
  readonly status: number;
  readonly code: string;

  constructor(request: string, status: number, problem: Problem) {
    const fields = problem.errors?.map(({ field, message }) => `${field} ${message}`).join(', ');
    const words = fields || problem.detail || problem.title || '';
    super(`${request}: ${[status || '', problem.code, words].filter(Boolean).join(' ')}`);
    this.name = 'GatewayError';
    this.status = status;
    this.code = problem.code ?? '';
  }
}

export interface RequestOptions {
  token?: string;
  body?: unknown;
  /** When to stop trying (epoch milliseconds); by default after the client's patience. */
  giveUpAt?: number;
}

/** Sends one request and gives the JSON answer; throws GatewayError. */
export type Send = <Answer>(
  method: string,
  path: string,
  options?: RequestOptions,
) => Promise<Answer>;

const requestTimeoutMs = 10_000;

/**
 * A client as a patient phone would be: it obeys the Retry-After of a 429, and tries again with
 * growing pauses where the gateway cannot be reached or answers 503, until `patienceMs` is over.
 */
export function makeClient(baseUrl: string, patienceMs = 120_000): Send {
  return async <Answer>(method: string, path: string, options: RequestOptions = {}) => {
    const giveUpAt = options.giveUpAt ?? Date.now() + patienceMs;
    for (let attempt = 0; ; attempt += 1) {
      const answer = await tryOnce(new URL(path, baseUrl), method, options);
      if (answer.status >= 200 && answer.status < 300) return answer.body as Answer;
      const waitMs = answer.retryAfterMs ?? Math.min(200 * 2 ** attempt, 4_000);
      if (!mayPass(answer.status) || Date.now() + waitMs > giveUpAt) {
        throw new GatewayError(`${method} ${path}`, answer.status, answer.body as Problem);
      }
      await sleep(waitMs);
    }
  };
}

function mayPass(status: number): boolean {
  return status === 0 || status === 429 || status === 503;
}

async function tryOnce(url: URL, method: string, { token, body }: RequestOptions) {
  const headers = new Headers({ accept: 'application/json' });
  if (token) headers.set('authorization', `Bearer ${token}`);
  if (body !== undefined) headers.set('content-type', 'application/json');
  try {
    const signal = AbortSignal.timeout(requestTimeoutMs);
    const response = await fetch(url, { method, headers, body: JSON.stringify(body), signal });
    const text = await response.text();
    const seconds = Number.parseInt(response.headers.get('retry-after') ?? '', 10);
    const retryAfterMs = Number.isNaN(seconds) ? undefined : seconds * 1000;
    return { status: response.status, body: parseBody(text), retryAfterMs };
  } catch (error) {
    return { status: 0, body: { title: reasonOf(error) } };
  }
}

function parseBody(text: string): unknown {
  try {
    return text === '' ? {} : JSON.parse(text);
  } catch {
    return { title: text.slice(0, 100) };
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause instanceof Error ? (error.cause as NodeJS.ErrnoException) : undefined;
  return cause?.code ?? cause?.message ?? error.message;
}
