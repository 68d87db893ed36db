import { createHmac, timingSafeEqual, type KeyObject } from 'node:crypto';
import type { Ring } from '@golfroundpro/shared/domain/ring.ts';

/** A refresh token is derivable from these two and a key, so nothing usable is stored. */
export interface RefreshToken {
  /** The session it belongs to, a UUID. */
  family: string;
  /** 0 at login, one more with every refresh. */
  counter: number;
}

const FORM = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.(0|[1-9]\d{0,9})\.([\w-]{43})$/;

/** The text `family.counter.HMAC`, by the key that is current. */
export function formatRefreshToken(
  { family, counter }: RefreshToken,
  { current, byName }: Ring<KeyObject>,
): string {
  const claim = `${family}.${counter}`;
  return `${claim}.${sign(claim, byName.get(current)!)}`;
}

/** Reads a token that we made, with whichever key; undefined for every other text. */
export function parseRefreshToken(
  text: string,
  { byName }: Ring<KeyObject>,
): RefreshToken | undefined {
  const [, family, counter, signature] = FORM.exec(text) ?? [];
  if (family === undefined || signature === undefined) return undefined;
  const given = Buffer.from(signature);
  const isOurs = [...byName.values()].some((key) =>
    timingSafeEqual(given, Buffer.from(sign(`${family}.${counter}`, key))),
  );
  if (!isOurs) return undefined;
  return { family, counter: Number(counter) };
}

function sign(claim: string, key: KeyObject): string {
  return createHmac('sha256', key).update(claim).digest('base64url');
}
