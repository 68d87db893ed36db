import { answerOf, type Api } from './api.ts';

export const DEMO = { email: 'demo@golfroundpro.example', password: 'fairway-demo-2026' };

/** Logs in to an account; gives the access token. */
export async function logIn(
  api: Api,
  account: { email: string; password: string; code?: string },
): Promise<string> {
  const body = { ...account, tokenDelivery: 'body' as const };
  return (await answerOf(api.POST('/api/v1/auth/login', { body }))).accessToken;
}

/** Logs in to the account that every developer's stack has. */
export async function logInDemo(api: Api): Promise<{ userId: string; token: string }> {
  const token = await logIn(api, DEMO);
  return { userId: userIdOf(token), token };
}

/** The access token is a JWT; its subject is the user. */
export function userIdOf(token: string): string {
  return claimsOf(token).sub;
}

/** Whether the user's e-mail is verified, as the access token says. */
export function isVerified(token: string): boolean {
  return claimsOf(token).email_verified;
}

function claimsOf(token: string): { sub: string; email_verified: boolean } {
  const claims = Buffer.from(token.split('.')[1] ?? '', 'base64url').toString();
  return JSON.parse(claims) as { sub: string; email_verified: boolean };
}
