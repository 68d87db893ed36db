import type { IncomingMessage } from 'node:http';
import { parseCookie, stringifySetCookie } from 'cookie';

/** The value of one cookie of a request. */
export function readCookie(request: IncomingMessage, name: string): string | undefined {
  return parseCookie(request.headers.cookie ?? '')[name];
}

/**
 * A `Set-Cookie` value that only this very host may set and get back, that no script can read and
 * that no other site's request carries (`lax`: but a link from there does). The name begins with
 * `__Host-`; an age of 0 removes it.
 */
export function hostCookie(
  name: `__Host-${string}`,
  value: string,
  maxAgeSeconds: number,
  sameSite: 'strict' | 'lax' = 'strict',
): string {
  return stringifySetCookie({
    name,
    value,
    maxAge: maxAgeSeconds,
    path: '/',
    secure: true,
    httpOnly: true,
    sameSite,
  });
}
