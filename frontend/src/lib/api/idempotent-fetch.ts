import { newId } from '../uuid-v7.ts';

type Send = (request: Request) => Promise<Response>;

/** Their answers are secrets, which the club keeps for nobody; asked again they are made anew. */
const EXEMPT = /\/api\/v1\/auth\/(login|logout|refresh|step-up|oidc)\b/;
/** Whether it was done is not known: the club could not be reached, or had no answer in time. */
const UNANSWERED = new Set([502, 503, 504]);
const MOST_KEPT = 20;

/**
 * Sends each POST with an Idempotency-Key. One whose answer was lost keeps its key: the same again,
 * from the same form, is not done twice. Once any other change was answered the same is a new wish
 * (finished, opened again, finished), and all keys are forgotten.
 */
export function makeIdempotentFetch(send: Send): Send {
  const unanswered = new Map<string, string>();
  const forgetIfAnswered = (answer: Response) => {
    if (!UNANSWERED.has(answer.status)) unanswered.clear();
    return answer;
  };
  return async (request) => {
    if (request.method === 'GET' || EXEMPT.test(request.url)) return send(request);
    if (request.method !== 'POST') return forgetIfAnswered(await send(request));
    const text = `${request.url} ${await request.clone().text()}`;
    const key = unanswered.get(text) ?? newId();
    unanswered.set(text, key);
    const oldest = unanswered.keys().next().value;
    if (unanswered.size > MOST_KEPT && oldest !== undefined) unanswered.delete(oldest);
    request.headers.set('idempotency-key', key);
    const answer = await send(request);
    return forgetIfAnswered(answer);
  };
}
