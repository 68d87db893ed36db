import { defineStore } from 'pinia';
import { ref, shallowRef } from 'vue';
import { toApiError, type ApiError } from '../../../lib/api/api-error.ts';
import { tokens } from '../../../lib/api/client.ts';
import type { Credentials, SecondFactor } from '../../../lib/api/schema.ts';
import * as sessionApi from '../api/session-api.ts';

export type SessionStatus = 'unknown' | 'signed-in' | 'signed-out' | 'unreachable';

/** Whether somebody is logged in. The token itself stays out of reach of the page's state. */
export const useSession = defineStore('session', () => {
  const status = ref<SessionStatus>('unknown');
  /** Why the session could not be taken up again. */
  const problem = shallowRef<ApiError>();
  /** The session ended by itself, not by logging out. */
  const ended = ref(false);

  tokens.onLost(() => {
    ended.value = true;
    status.value = 'signed-out';
  });

  /** Takes up the session that the cookie holds, if there is one. */
  async function resume(): Promise<void> {
    status.value = 'unknown';
    try {
      status.value = (await tokens.renew()) ? 'signed-in' : 'signed-out';
    } catch (thrown) {
      problem.value = toApiError(thrown);
      status.value = 'unreachable';
    }
  }

  function begin(token: string): void {
    tokens.set(token);
    ended.value = false;
    status.value = 'signed-in';
  }

  async function logIn(login: Credentials & Partial<SecondFactor>): Promise<void> {
    begin(await sessionApi.logIn(login));
  }

  /** Takes over the login that the identity provider confirmed. */
  async function finishProviderLogin(second: Partial<SecondFactor>): Promise<void> {
    begin(await sessionApi.finishProviderLogin(second));
  }

  /** The session is over at the club already, so there is nothing to tell it. */
  function forget(): void {
    tokens.set(undefined);
    ended.value = false;
    status.value = 'signed-out';
  }

  /** Rejects, and stays logged in, when the club could not be told: the cookie would live on. */
  async function logOut(): Promise<void> {
    await sessionApi.logOut();
    forget();
  }

  return { status, problem, ended, resume, logIn, finishProviderLogin, forget, logOut };
});
