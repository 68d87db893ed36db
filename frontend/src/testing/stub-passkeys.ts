import { vi } from 'vitest';

/** What stands in for the authenticator of whoever sits before the page. */
export interface StubbedAuthenticator {
  /** What the page asked of it. */
  asked: unknown[];
  /** Whoever is asked says no from now on. */
  refuse: () => void;
}

const CREDENTIAL = { id: 'a2V5', rawId: new Uint8Array([1]).buffer, type: 'public-key' };
const BYTES = new Uint8Array([1, 2, 3]).buffer;

/** Gives jsdom, which has none, an authenticator that holds a passkey. */
export function stubPasskeys(): StubbedAuthenticator {
  const asked: unknown[] = [];
  let refuses = false;
  const answer = (response: object) => async (options: unknown) => {
    asked.push(options);
    if (refuses) throw Object.assign(new Error('cancelled'), { name: 'NotAllowedError' });
    return { ...CREDENTIAL, response, getClientExtensionResults: () => ({}) };
  };
  vi.stubGlobal('PublicKeyCredential', class {});
  const credentials = {
    get: answer({ clientDataJSON: BYTES, authenticatorData: BYTES, signature: BYTES }),
    create: answer({
      clientDataJSON: BYTES,
      attestationObject: BYTES,
      getTransports: () => ['internal'],
    }),
  };
  Object.defineProperty(globalThis.navigator, 'credentials', {
    value: credentials,
    configurable: true,
  });
  return { asked, refuse: () => (refuses = true) };
}
