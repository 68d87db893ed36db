import { EnvHttpProxyAgent, fetch, type Response } from 'undici';
import { messageOf, UserError } from '../console/user-error.ts';

/** Goes through HTTPS_PROXY where that is set, as npm, pip and Go do. */
const dispatcher = new EnvHttpProxyAgent({
  connect: { timeout: 5_000 },
  headersTimeout: 5_000,
  bodyTimeout: 30_000,
});

/**
 * The answer to a GET, redirects followed.
 * @throws UserError that says why there is none with 200, or that a redirect leaves TLS.
 */
export async function openUrl(url: string, signal?: AbortSignal): Promise<Response> {
  const response = await fetch(url, { dispatcher, signal: signal ?? null }).catch(
    (error: unknown) => {
      const cause = error instanceof Error && error.cause ? error.cause : error;
      throw new UserError(`${url}: ${messageOf(cause)}`);
    },
  );
  const fault = faultOf(url, response);
  if (fault === undefined) return response;
  await response.body?.cancel();
  throw new UserError(`${url}: ${fault}`);
}

function faultOf(url: string, response: Response): string | undefined {
  if (url.startsWith('https:') && !response.url.startsWith('https:')) {
    return `it leads to ${response.url}, which is without TLS`;
  }
  return response.status === 200 ? undefined : `it answers ${response.status}`;
}
