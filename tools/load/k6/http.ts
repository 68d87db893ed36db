import { request } from 'undici';
import { currentContext, tagsOf, type Context } from '../runner/context.ts';
import { durationMs } from '../runner/duration.ts';
import { orRefused, Refused, refuseUnknown } from '../runner/refused.ts';
import { answered, type Answer } from './answer.ts';
import { expectedStatuses, EXPECTED_UNLESS_TOLD, type Expects } from './expected-statuses.ts';

interface Params {
  headers?: Record<string, string>;
  tags?: Record<string, string>;
  timeout?: string | number;
  responseType?: string;
  responseCallback?: Expects | null;
}

const PARAMS = ['headers', 'tags', 'timeout', 'responseType', 'responseCallback'];
const DEFAULT_TIMEOUT = '60s';
/** k6's codes of an answer that did not come. */
const TIMED_OUT = 1050;
const OTHER_FAULT = 1000;

/** k6's `http.asyncRequest`; an answer that does not come has status 0 and its `error`. */
async function asyncRequest(
  method: string,
  url: string,
  body: string | null = null,
  params: Params | null = {},
): Promise<Answer> {
  const context = currentContext();
  refuseUnknown(params ?? {}, PARAMS, `${method} ${url}: the parameter`);
  if (body !== null && typeof body !== 'string') throw new Refused('a body that is no text');
  const sent = { method, url, body, params: params ?? {} };
  const dueAt = performance.now() - context.lateMs;
  context.lateMs = 0;
  const answer = await send(sent, context);
  // Nobody counts, or goes on with, what was cut off.
  if (context.isCut()) return new Promise(() => undefined);
  count(sent, { ...answer, totalMs: performance.now() - dueAt }, context);
  return answer.answer;
}

interface Sent {
  method: string;
  url: string;
  body: string | null;
  params: Params;
}

interface Outcome {
  answer: Answer;
  waitingMs: number;
}

async function send({ method, url, body, params }: Sent, context: Context): Promise<Outcome> {
  const timeoutMs = durationMs(params.timeout ?? DEFAULT_TIMEOUT);
  const startedAt = performance.now();
  try {
    const {
      statusCode,
      headers,
      body: stream,
    } = await request(url, {
      method: method.toUpperCase(),
      body,
      headers: withCookies(url, params.headers ?? {}, context),
      dispatcher: context.vu.agent,
      ...{ headersTimeout: timeoutMs, bodyTimeout: timeoutMs },
    });
    const waitingMs = performance.now() - startedAt;
    const text = await stream.text();
    refuseRedirect(statusCode, headers);
    keepCookies(url, headers['set-cookie'], context);
    const durationMs = performance.now() - startedAt;
    return { answer: answered({ url, status: statusCode, headers, text, durationMs }), waitingMs };
  } catch (error) {
    if (error instanceof Refused) throw error;
    const durationMs = performance.now() - startedAt;
    const reason = String((error as NodeJS.ErrnoException).code ?? error);
    const code = reason.endsWith('TIMEOUT') ? TIMED_OUT : OTHER_FAULT;
    const none = { url, status: 0, headers: {}, text: '', durationMs };
    return { answer: answered({ ...none, error: { code, reason } }), waitingMs: durationMs };
  }
}

/** k6 would follow it; a script that counts on that would do something else here. */
function refuseRedirect(status: number, headers: object): void {
  if (status >= 300 && status < 400 && 'location' in headers) throw new Refused('a redirect');
}

function withCookies(
  url: string,
  headers: Record<string, string>,
  { cookies }: Context,
): Record<string, string> {
  const cookie = cookies.getCookieStringSync(url);
  if (cookie === '') return headers;
  const isOwn = Object.keys(headers).some((name) => name.toLowerCase() === 'cookie');
  if (isOwn) throw new Refused('a cookie of a script beside those that are kept');
  return { ...headers, cookie };
}

function keepCookies(url: string, set: string | string[] = [], { cookies }: Context): void {
  for (const one of [set].flat()) cookies.setCookieSync(one, url, { ignoreError: true });
}

function count(
  { method, url, params }: Sent,
  { answer, waitingMs, totalMs }: Outcome & { totalMs: number },
  context: Context,
): void {
  const expects =
    params.responseCallback === undefined ? EXPECTED_UNLESS_TOLD : params.responseCallback;
  const isExpected = expects === null || expects(answer.status);
  const tags = {
    ...tagsOf(context),
    ...{ method, url, name: url, status: String(answer.status) },
    ...{ expected_response: String(isExpected), ...params.tags },
  };
  const { metrics } = context.run;
  metrics.add('http_reqs', 1, tags);
  metrics.add('http_req_duration', totalMs, tags);
  metrics.add('http_req_waiting', waitingMs, tags);
  if (expects !== null) metrics.add('http_req_failed', Number(!isExpected), tags);
}

const http = orRefused('http', { asyncRequest, expectedStatuses });

export { http as default, asyncRequest, expectedStatuses };
