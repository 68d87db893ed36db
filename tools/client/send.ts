import { setTimeout as sleep } from 'node:timers/promises';
import { GatewayError, type Problem } from './gateway-error.ts';

/** Sends a request and gives the answer. */
export type Send = (request: Request) => Promise<Response>;

const TIMEOUT_MS = 10_000;
const PATIENCE_MS = 120_000;
const LONGEST_PAUSE_MS = 4_000;

/** Sends a request once; every answer is given as it is. */
export const sendOnce: Send = (request) =>
  fetch(request, { signal: AbortSignal.timeout(TIMEOUT_MS) });

/** Sends as the bearer of an access token. */
export function withToken(send: Send, token: string): Send {
  return (request) => {
    request.headers.set('authorization', `Bearer ${token}`);
    return send(request);
  };
}

export interface Patience {
  patienceMs?: number;
  /** Is told of each pause as it begins, and why it is made. */
  onWait?: (ms: number, reason: GatewayError) => void;
}

/**
 * Sends as a patient phone would: it obeys the Retry-After of a 429, and tries again with growing
 * pauses where the gateway cannot be reached or answers 503, until its patience is over.
 * @throws GatewayError for every outcome but a success
 */
export function makePatientSend({ patienceMs = PATIENCE_MS, onWait }: Patience = {}): Send {
  return async (request) => {
    const giveUpAt = Date.now() + patienceMs;
    for (let attempt = 0; ; attempt += 1) {
      const answer = await tryOnce(request);
      if (answer instanceof Response && answer.ok) return answer;
      const status = answer instanceof Response ? answer.status : 0;
      const waitMs = retryAfterMs(answer) ?? Math.min(200 * 2 ** attempt, LONGEST_PAUSE_MS);
      const refusal = new GatewayError(request, status, await problemOf(answer));
      if (!mayPass(status) || Date.now() + waitMs > giveUpAt) throw refusal;
      onWait?.(waitMs, refusal);
      await sleep(waitMs);
    }
  };
}

function mayPass(status: number): boolean {
  return status === 0 || status === 429 || status === 503;
}

/** The answer, whole, or why there is none: one that breaks off is none. */
async function tryOnce(request: Request): Promise<Response | Error> {
  try {
    const answer = await sendOnce(request.clone());
    return new Response((await answer.text()) || null, answer);
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function retryAfterMs(answer: Response | Error): number | undefined {
  if (!(answer instanceof Response)) return undefined;
  const seconds = Number.parseInt(answer.headers.get('retry-after') ?? '', 10);
  return Number.isNaN(seconds) ? undefined : seconds * 1000;
}

async function problemOf(answer: Response | Error): Promise<Problem> {
  if (!(answer instanceof Response)) return { title: reasonOf(answer) };
  const text = await answer.text();
  try {
    return text === '' ? {} : (JSON.parse(text) as Problem);
  } catch {
    return { title: text.slice(0, 100) };
  }
}

/** Why no answer came: what lies behind `fetch failed`. */
export function reasonOf(error: Error): string {
  const cause = error.cause instanceof Error ? (error.cause as NodeJS.ErrnoException) : undefined;
  return cause?.code ?? cause?.message ?? error.message;
}
