import type { Answer } from '@golfroundpro/shared/http/route.ts';
import type { ErrorCode } from '@golfroundpro/contracts/error-codes.gen.ts';

/** Sends a browser on, with cookies. The addresses are the provider's and our page's own: never a request's. */
export function redirect(location: string, ...cookies: string[]): Answer {
  const headers = { location, 'set-cookie': cookies };
  return { status: 302, headers };
}

/** The login page, which says what went wrong. */
export function loginPage(problem: ErrorCode): string {
  return `/login?problem=${problem}`;
}
