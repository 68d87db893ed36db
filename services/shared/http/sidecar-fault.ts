/** Its code, where the app was not reached: nothing was done. Undici's own errors have codes likewise. */
export const NOT_DELIVERED = 'SIDECAR_NOT_DELIVERED';
/** Its code, where the app may have been reached. */
export const NOT_ANSWERED = 'SIDECAR_NOT_ANSWERED';

/**
 * What daprd 1.18 says when it handed nothing on: its own refusals (token, API, size), a policy of the other
 * sidecar, an app that is nowhere, not connected or not well. What it says else may have been done.
 */
const REFUSALS = new Set([401, 403, 404, 413]);
const NOT_REACHED =
  /dial tcp|failed to resolve|waiting for address|couldn't find|no such host|not in a healthy state|app channel (is )?not initialized|invalid method/i;

/** What a sidecar answers in place of the app that it was to ask, as an error of the connection. */
export class SidecarFault extends Error {
  readonly code: string;

  constructor(status: number, text: string) {
    super(`the sidecar answers ${status} ${text}`);
    this.name = 'SidecarFault';
    const isRefused = REFUSALS.has(status) || NOT_REACHED.test(text);
    this.code = isRefused ? NOT_DELIVERED : NOT_ANSWERED;
  }
}
