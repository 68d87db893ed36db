import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser';
import type { CreatedCredential, PasskeyOptions, UsedCredential } from './api/schema.ts';

/** Whether this browser knows passkeys at all. */
export function knowsPasskeys(): boolean {
  return globalThis.PublicKeyCredential !== undefined;
}

/** Asks for a passkey for this page; undefined: whoever was asked did not want to. */
export function askForPasskey(options: PasskeyOptions): Promise<UsedCredential | undefined> {
  return unlessCancelled(async () => {
    const { startAuthentication } = await import('@simplewebauthn/browser');
    const optionsJSON = options as PublicKeyCredentialRequestOptionsJSON;
    // What extensions say is not asked for, and nothing to send.
    return { ...(await startAuthentication({ optionsJSON })), clientExtensionResults: {} };
  });
}

/** Makes a passkey for this page; undefined: it was not wanted, or this device has one already. */
export function makePasskey(options: PasskeyOptions): Promise<CreatedCredential | undefined> {
  return unlessCancelled(async () => {
    const { startRegistration } = await import('@simplewebauthn/browser');
    const optionsJSON = options as PublicKeyCredentialCreationOptionsJSON;
    return { ...(await startRegistration({ optionsJSON })), clientExtensionResults: {} };
  });
}

/** Of a browser: cancelled or too late; given up by the page; there is one on this device. */
const CANCELLED = ['NotAllowedError', 'AbortError', 'InvalidStateError'];

async function unlessCancelled<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Error && CANCELLED.includes(error.name)) return undefined;
    throw error;
  }
}
