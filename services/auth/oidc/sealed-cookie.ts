import type { IncomingMessage } from 'node:http';
import { hostCookie, readCookie } from '@golfroundpro/shared/http/cookies.ts';
import { makeSealerOf } from '@golfroundpro/shared/secrets/sealer.ts';
import type { AuthContext } from '../context.ts';

/** What a browser carries for us from one step of a login to the next, and cannot read or change. */
export interface SealedCookie<T> {
  /** The `Set-Cookie` value that hands it over. */
  give: (value: T) => string;
  /** What a request carries; undefined when there is none, it is not ours, or it has ended. */
  read: (request: IncomingMessage) => T | undefined;
  /** The `Set-Cookie` value that takes it away. */
  remove: () => string;
}

/** `lax` comes along when another site sends the browser here. */
interface CookieOptions {
  lifeSeconds: number;
  sameSite: 'strict' | 'lax';
}

/** A cookie sealed under its own name, so that none can stand in for another. */
export function sealedCookie<T>(
  { keys, now }: Pick<AuthContext, 'keys' | 'now'>,
  name: `__Host-${string}`,
  { lifeSeconds, sameSite }: CookieOptions,
): SealedCookie<T> {
  const sealer = makeSealerOf(keys.oidcState);
  const sealContext = { purpose: name, ownerId: 'anonymous' };
  return {
    give: (value) => {
      const expiresAtMs = now().getTime() + lifeSeconds * 1000;
      const text = JSON.stringify({ value, expiresAtMs });
      const sealed = sealer.seal(Buffer.from(text), sealContext);
      return hostCookie(name, sealed, lifeSeconds, sameSite);
    },
    read: (request) => {
      const text = open(() => sealer.open(readCookie(request, name) ?? '', sealContext));
      if (text === undefined) return undefined;
      const { value, expiresAtMs } = JSON.parse(text) as { value: T; expiresAtMs: number };
      return now().getTime() < expiresAtMs ? value : undefined;
    },
    remove: () => hostCookie(name, '', 0, sameSite),
  };
}

/** A seal that does not open is as good as none. */
function open(unseal: () => Buffer): string | undefined {
  try {
    return unseal().toString();
  } catch {
    return undefined;
  }
}
