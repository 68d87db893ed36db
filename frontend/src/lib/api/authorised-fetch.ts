import type { TokenKeeper } from './token-keeper.ts';

type Send = (request: Request) => Promise<Response>;

/** Sends with the access token; after a 401 it renews the token once and sends once more. */
export function makeAuthorisedFetch(keeper: TokenKeeper, send: Send): Send {
  return async (request) => {
    const spare = request.clone();
    const used = keeper.token();
    const answer = await send(withToken(request, used));
    if (answer.status !== 401) return answer;
    // Another call may have renewed it while this one was on its way.
    const renewed = keeper.token() !== used || (await keeper.renew());
    return renewed ? send(withToken(spare, keeper.token())) : answer;
  };
}

function withToken(request: Request, token: string | undefined): Request {
  if (token) request.headers.set('authorization', `Bearer ${token}`);
  return request;
}
