import { v7 as uuidv7 } from 'uuid';
import { makeSealerOf } from '@golfroundpro/shared/secrets/sealer.ts';
import type { AuthContext } from '../context.ts';

/** What a challenge is for, and whose: a login asks before it is known who answers. */
export interface ChallengeFor {
  purpose: 'login' | 'step-up' | 'new';
  ownerId: string;
}

/** Whose challenge a login has. */
export const ANYBODY = 'anybody';

const LIFE_MS = 5 * 60 * 1000;

type Keys = Pick<AuthContext, 'keys' | 'now'>;

/**
 * Makes a challenge: sealed bytes that tell us later what it was for, so that nothing is stored for whoever asks.
 * Its id counts once (use-once.ts).
 */
export function makeChallenge({ keys, now }: Keys, asked: ChallengeFor): string {
  const text = JSON.stringify({ id: uuidv7(), expiresAtMs: now().getTime() + LIFE_MS });
  return makeSealerOf(keys.passkey).seal(Buffer.from(text), contextOf(asked));
}

/**
 * The id of a challenge as an authenticator has signed it, in base64url; undefined: it is not ours, for something else
 * or somebody else, or has ended.
 */
export function openChallenge(
  { keys, now }: Keys,
  asked: ChallengeFor,
  challenge: string,
): string | undefined {
  try {
    const sealed = Buffer.from(challenge, 'base64url').toString();
    const text = makeSealerOf(keys.passkey).open(sealed, contextOf(asked)).toString();
    const { id, expiresAtMs } = JSON.parse(text) as { id: string; expiresAtMs: number };
    return now().getTime() < expiresAtMs ? id : undefined;
  } catch {
    return undefined;
  }
}

function contextOf({ purpose, ownerId }: ChallengeFor) {
  return { purpose: `passkey-${purpose}`, ownerId };
}
