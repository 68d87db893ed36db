import type { History, Operation, Outcome } from '../history.ts';

/** A request of a client, and what it is in the history. */
export interface Asked {
  op: string;
  key: string;
  value?: string;
  round?: string | undefined;
  method: 'GET' | 'POST' | 'PUT';
  path: string;
  token?: string;
  body?: unknown;
  idempotencyKey?: string;
}

export type Send = (asked: Asked) => Promise<Operation>;

const TIMEOUT_MS = 10_000;

/** Sends to one gateway after the other, each request once, and notes what came of it. */
export function makeSend(history: History, addresses: string[]): Send {
  let turn = 0;
  return async ({ op, key, value = '', round = '', ...request }) => {
    const operation = history.begin({ op, key, value, round });
    const address = addresses[turn++ % addresses.length]!;
    history.end(operation, await answerTo(address, request));
    return operation;
  };
}

async function answerTo(
  address: string,
  { method, path, token, body, idempotencyKey }: Omit<Asked, 'op' | 'key' | 'value' | 'round'>,
): Promise<Partial<Operation>> {
  try {
    const response = await fetch(address + path, {
      method,
      headers: {
        ...(token && { authorization: `Bearer ${token}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(idempotencyKey && { 'idempotency-key': idempotencyKey }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const told = await response.text();
    const answer = (told.startsWith('{') ? JSON.parse(told) : {}) as Record<string, unknown>;
    const code = typeof answer['code'] === 'string' ? answer['code'] : '';
    return {
      outcome: outcomeOf(response.status, code),
      status: response.status,
      code,
      body: answer,
    };
  } catch (error) {
    const { code } = ((error as Error).cause ?? {}) as { code?: string };
    return { outcome: code === 'ECONNREFUSED' ? 'fail' : 'unknown', code: code ?? String(error) };
  }
}

/** The gateway says itself where it does not know what became of a request. */
function outcomeOf(status: number, code: string): Outcome {
  if (status >= 200 && status < 300) return 'ok';
  return code === 'outcome_unknown' ? 'unknown' : 'fail';
}
