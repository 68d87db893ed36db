import createClient from 'openapi-fetch';
import { ApiError, fromProblem, toApiError } from './api-error.ts';
import { makeAuthorisedFetch } from './authorised-fetch.ts';
import { makeIdempotentFetch } from './idempotent-fetch.ts';
import type { paths } from './schema.ts';
import { makeRememberedUser } from './remembered-user.ts';
import { makeStepUp, makeStepUpFetch } from './step-up.ts';
import { makeTokenKeeper } from './token-keeper.ts';

/** Longer than the gateway waits for a service: it says more than our giving up does. */
const TIMEOUT_MS = 20_000;

/** Whole files of rounds: an import may take a minute at the club. */
const FILE_TIMEOUT_MS = 70_000;

function send(request: Request): Promise<Response> {
  const isFile = /\/(import|export|own-data)$/.test(new URL(request.url).pathname);
  const signal = AbortSignal.timeout(isFile ? FILE_TIMEOUT_MS : TIMEOUT_MS);
  return globalThis.fetch(request, { signal });
}

const baseUrl = globalThis.location.origin;

/** For the routes that need no token. */
export const publicApi = createClient<paths>({ baseUrl, fetch: makeIdempotentFetch(send) });

/** Where this device remembers who was logged in last. */
export const USER_KEY = 'user';

export const rememberedUser = makeRememberedUser(USER_KEY);

/** The access token of this tab. */
export const tokens = makeTokenKeeper(refresh, rememberedUser);

let asked: Promise<Response> | undefined;

/** Takes over a refresh that was asked for before this code was there: it answers the first one. */
export function takeRefresh(answer: Promise<Response>): void {
  asked = answer;
}

async function refresh(): Promise<string | undefined> {
  const first = asked;
  asked = undefined;
  const sent = first ? { fetch: () => first } : {};
  try {
    const answer = await unwrap(publicApi.POST('/api/v1/auth/refresh', { body: {}, ...sent }));
    return answer.accessToken;
  } catch (error) {
    if (error instanceof ApiError && error.status === 401) return undefined;
    throw error;
  }
}

/** Who asks the player to prove again who they are. */
export const stepUp = makeStepUp();

const authorisedFetch = makeAuthorisedFetch(tokens, send);

/** Carries the token and renews it; for the proof itself, which cannot wait for another one. */
export const proofApi = createClient<paths>({ baseUrl, fetch: authorisedFetch });

/** For streams: carries the token and renews it, and lasts as long as there is something to come. */
export const streamFetch = makeAuthorisedFetch(tokens, (request) => globalThis.fetch(request));

/** For everything else: also steps up where that is asked for. */
export const api = createClient<paths>({
  baseUrl,
  fetch: makeIdempotentFetch(makeStepUpFetch(stepUp, authorisedFetch)),
});

interface Answered<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/**
 * The answer's body.
 * @throws ApiError for every other outcome
 */
export async function unwrap<T>(call: Promise<Answered<T>>): Promise<T> {
  const answered = await call.catch((thrown: unknown) => {
    throw toApiError(thrown);
  });
  if (!answered.response.ok) throw fromProblem(answered.response, answered.error);
  return answered.data as T;
}
