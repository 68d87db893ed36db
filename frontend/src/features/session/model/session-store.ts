import { defineStore } from 'pinia';
import { computed, ref } from 'vue';
import { USER_KEY, rememberedUser, tokens } from '../../../lib/api/client.ts';
import type { Credentials, SecondFactor } from '../../../lib/api/schema.ts';
import { useForgetQueries } from '../../../lib/query/queries.ts';
import * as sessionApi from '../api/session-api.ts';

export type SessionStatus = 'unknown' | 'signed-in' | 'signed-out' | 'unreachable';

/** Whether somebody is logged in. The token itself stays out of reach of the page's state. */
export const useSession = defineStore('session', () => {
  const status = ref<SessionStatus>('unknown');
  /** The session ended by itself, not by logging out: the player may go on playing. */
  const ended = ref(false);
  const forgetQueries = useForgetQueries();

  tokens.onLost(() => {
    ended.value = true;
    status.value = 'signed-out';
  });

  // In another tab somebody else logged in, or out: what this one shows is not theirs to see.
  globalThis.addEventListener('storage', ({ key }) => {
    if (key === USER_KEY) globalThis.location.reload();
  });

  /**
   * Takes up the session that the cookie holds, if there is one. Who is known on this device goes on
   * at once, with or without a network; that the session has ended is told as soon as it is known.
   */
  async function resume(): Promise<void> {
    const isKnown = tokens.userId() !== undefined;
    status.value = isKnown ? 'signed-in' : 'unknown';
    try {
      status.value = (await tokens.renew()) ? 'signed-in' : 'signed-out';
    } catch {
      if (isKnown) return;
      status.value = 'unreachable';
      if (await rememberedUser.recall()) status.value = 'signed-in';
    }
  }

  /** Takes over the token of a login. */
  function begin(token: string): void {
    const before = tokens.userId();
    tokens.set(token);
    if (before !== tokens.userId()) forgetQueries();
    ended.value = false;
    status.value = 'signed-in';
  }

  async function logIn(login: Credentials & Partial<SecondFactor>): Promise<void> {
    begin(await sessionApi.logIn(login));
  }

  /** The session is over at the club already, so there is nothing to tell it. */
  function forget(): void {
    tokens.forget();
    forgetQueries();
    ended.value = false;
    status.value = 'signed-out';
  }

  /** Rejects, and stays logged in, when the club could not be told: the cookie would live on. */
  async function logOut(): Promise<void> {
    await sessionApi.logOut();
    forget();
  }

  return {
    status,
    ended,
    /** Logged in, or logged in until the session ended while they played. */
    mayPlay: computed(() => status.value === 'signed-in' || ended.value),
    resume,
    logIn,
    begin,
    forget,
    logOut,
  };
});
