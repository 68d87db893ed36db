import { v7 as uuidv7 } from 'uuid';
import { makeSealerOf } from '@golfroundpro/shared/secrets/sealer.ts';
import type { AuthContext } from '../context.ts';

/** A request for a code, as the browser that made it holds it: without it a code is worth nothing. */
export interface AskedForCode {
  id: string;
  email: string;
  expiresAtMs: number;
}

type Keys = Pick<AuthContext, 'keys' | 'now'>;

const SEAL_CONTEXT = { purpose: 'mail-code', ownerId: 'anybody' };

/** Makes the handle of a request: sealed bytes, so that nothing is stored for an e-mail that nobody has. */
export function makeHandle(
  { keys, now }: Keys,
  { email, seconds }: { email: string; seconds: number },
): { handle: string; asked: AskedForCode } {
  const asked = { id: uuidv7(), email, expiresAtMs: now().getTime() + seconds * 1000 };
  const sealed = makeSealerOf(keys.mailCode).seal(Buffer.from(JSON.stringify(asked)), SEAL_CONTEXT);
  return { handle: sealed, asked };
}

/** What a handle stands for; undefined: it is not ours, or has ended. */
export function openHandle({ keys, now }: Keys, handle: string): AskedForCode | undefined {
  try {
    const text = makeSealerOf(keys.mailCode).open(handle, SEAL_CONTEXT).toString();
    const asked = JSON.parse(text) as AskedForCode;
    return now().getTime() < asked.expiresAtMs ? asked : undefined;
  } catch {
    return undefined;
  }
}
