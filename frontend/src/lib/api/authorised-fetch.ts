import { problemCode } from './api-error.ts';
import type { TokenKeeper } from './token-keeper.ts';

type Send = (request: Request) => Promise<Response>;

/**
 * Sends with the access token; after a 401 it renews the token once and sends once more.
 * A page that has just been opened has none yet, and asks for it first.
 */
export function makeAuthorisedFetch(keeper: TokenKeeper, send: Send): Send {
  return async (request) => {
    const isOpening = keeper.token() === undefined && keeper.userId() !== undefined;
    const hasEnded = isOpening && !(await keeper.renew());
    const spare = request.clone();
    const used = keeper.token();
    const who = keeper.userId();
    const answer = await send(withToken(request, used));
    if (hasEnded || answer.status !== 401 || !(await isAboutToken(answer))) return answer;
    // Another call may have renewed it while this one was on its way.
    const renewed = keeper.token() !== used || (await keeper.renew());
    // Another person may have logged in on this device: what one did is not sent as the other.
    const isSame = who === undefined || keeper.userId() === who;
    return renewed && isSame ? send(withToken(spare, keeper.token())) : answer;
  };
}

/** A wrong password or code is a 401 too, and no new token would mend it. */
async function isAboutToken(answer: Response): Promise<boolean> {
  const code = await problemCode(answer);
  return code === undefined || code === 'unauthenticated';
}

function withToken(request: Request, token: string | undefined): Request {
  if (token) request.headers.set('authorization', `Bearer ${token}`);
  return request;
}
