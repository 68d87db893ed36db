import { createHmac, timingSafeEqual, type KeyObject } from 'node:crypto';

/** A refresh token is derivable from these two and a key, so nothing usable is stored. */
export interface RefreshToken {
  /** The session it belongs to, a UUID. */
  family: string;
  /** 0 at login, one more with every refresh. */
  counter: number;
}

const FORM = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.(0|[1-9]\d{0,9})\.([\w-]{43})$/;

/** The text `family.counter.HMAC`. */
export function formatRefreshToken({ family, counter }: RefreshToken, key: KeyObject): string {
  const claim = `${family}.${counter}`;
  return `${claim}.${sign(claim, key)}`;
}

/** Reads a token that we made; undefined for every other text. */
export function parseRefreshToken(text: string, key: KeyObject): RefreshToken | undefined {
  const [, family, counter, signature] = FORM.exec(text) ?? [];
  if (family === undefined || signature === undefined) return undefined;
  const expected = Buffer.from(sign(`${family}.${counter}`, key));
  if (!timingSafeEqual(Buffer.from(signature), expected)) return undefined;
  return { family, counter: Number(counter) };
}

function sign(claim: string, key: KeyObject): string {
  return createHmac('sha256', key).update(claim).digest('base64url');
}
