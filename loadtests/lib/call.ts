import { check } from 'k6';
import http from 'k6/http';
import { Counter } from 'k6/metrics';
import { pause } from './pause.ts';

const BASE = __ENV['BASE_URL'] ?? 'http://127.0.0.1:8080';
const TIMEOUT = '20s';
const PATIENCE = 40;

/** Requests that a limit of the gateway refused: a run whose users are too few measures that limit. */
export const limited = new Counter('rate_limited');

export interface Asked {
  token?: string;
  body?: unknown;
  headers?: Record<string, string>;
  /** Statuses that are what was to come, in place of 2xx. */
  expected?: number[];
}

/**
 * One request to the club. Every request of every script goes through here.
 * @param name of the URL in metrics: the same for all ids in it
 */
export async function ask(name: string, method: string, path: string, asked: Asked = {}) {
  const { token, body, headers, expected } = asked;
  const url = path.startsWith('http') ? path : `${BASE}${path}`;
  const answer = await http.asyncRequest(method, url, textOf(body), {
    headers: {
      ...(token && { authorization: `Bearer ${token}` }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    responseType: 'text',
    timeout: TIMEOUT,
    tags: { name },
    responseCallback: expected
      ? http.expectedStatuses(...expected)
      : http.expectedStatuses({ min: 200, max: 299 }),
  });
  if (answer.status === 429) limited.add(1);
  return answer;
}

/** One request that is to succeed, and is checked by its name. @throws Error on any other answer */
export async function call<T>(
  name: string,
  method: string,
  path: string,
  asked: Asked = {},
): Promise<T> {
  const answer = await ask(name, method, path, asked);
  if (check(answer, { [name]: isExpected(asked.expected) })) return read<T>(answer);
  throw new Error(`${name}: ${answer.status} ${answer.error || (answer.body ?? '').slice(0, 200)}`);
}

/** Like `call`, for what prepares a run: a limit is waited for as the gateway says; done once. */
export async function patiently<T>(...args: Parameters<typeof call>): Promise<T> {
  const [name, method, path, asked = {}] = args;
  const key = crypto.randomUUID();
  for (let turn = 0; turn < PATIENCE; turn++) {
    const answer = await ask(name, method, path, {
      ...asked,
      headers: { ...asked.headers, 'idempotency-key': key },
      expected: [200, 201, 202, 204, 408, 429, 503],
    });
    if (isExpected(asked.expected)(answer)) return read<T>(answer);
    if (![408, 429, 503].includes(answer.status)) {
      throw new Error(
        `${name}: ${answer.status} ${answer.error || (answer.body ?? '').slice(0, 200)}`,
      );
    }
    await pause(Number(answer.headers['Retry-After'] ?? 1));
  }
  throw new Error(`${name}: refused ${PATIENCE} times`);
}

function isExpected(expected: number[] | undefined) {
  return ({ status }: { status: number }) =>
    expected ? expected.includes(status) : status >= 200 && status < 300;
}

function read<T>({ body }: { body: string | null }): T {
  return JSON.parse(body || '{}') as T;
}

function textOf(body: unknown): string | null {
  if (body === undefined) return null;
  return typeof body === 'string' ? body : JSON.stringify(body);
}
