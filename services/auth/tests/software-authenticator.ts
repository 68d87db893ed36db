import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import { isoCBOR } from '@simplewebauthn/server/helpers';

/** What an authenticator, or somebody between it and us, may do otherwise than it should. */
export interface Tweaks {
  origin?: string;
  rpId?: string;
  type?: string;
  challenge?: string;
  flags?: number;
  count?: number;
  crossOrigin?: boolean;
  userHandle?: string | undefined;
  /** With whose key it signs. */
  key?: KeyObject;
}

/** An authenticator in software that holds one passkey (WebAuthn Level 3, section 6). */
export interface SoftwareAuthenticator {
  credentialId: string;
  create: (options: { challenge: string }, tweaks?: Tweaks) => RegistrationResponseJSON;
  get: (options: { challenge: string }, tweaks?: Tweaks) => AuthenticationResponseJSON;
}

/** Bits of the authenticator data: present, verified, backup possible, key attached. */
export const FLAGS = { present: 0x01, verified: 0x04, attached: 0x40 };

const ORIGIN = 'http://localhost:8080';
const RP_ID = 'localhost';
const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest();
const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');

/** Makes one; it counts its uses unless told. */
export function makeSoftwareAuthenticator({ counts = true } = {}): SoftwareAuthenticator {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const id = randomBytes(16);
  const credentialId = text(id);
  let used = 0;
  let owner = '';
  const common = { id: credentialId, rawId: credentialId, type: 'public-key' as const };
  return {
    credentialId,
    create: (options, tweaks = {}) => {
      const { user } = options as { user?: { id: string } };
      owner = user?.id ?? owner;
      const flags = tweaks.flags ?? FLAGS.present | FLAGS.verified | FLAGS.attached;
      const head = authenticatorData({ flags, count: 0, ...tweaks });
      const length = Buffer.from([0, id.length]);
      const authData = Buffer.concat([head, Buffer.alloc(16), length, id, coseKey(publicKey)]);
      const attestation = new Map<string, unknown>([
        ['fmt', 'none'],
        ['attStmt', new Map()],
        ['authData', new Uint8Array(authData)],
      ]);
      return {
        ...common,
        response: {
          clientDataJSON: clientData('webauthn.create', options, tweaks),
          attestationObject: text(isoCBOR.encode(attestation as never)),
          transports: ['internal'],
        },
        clientExtensionResults: {},
      };
    },
    get: (options, tweaks = {}) => {
      const count = tweaks.count ?? (counts ? ++used : 0);
      const flags = tweaks.flags ?? FLAGS.present | FLAGS.verified;
      const data = authenticatorData({ ...tweaks, flags, count });
      const clientDataJSON = clientData('webauthn.get', options, tweaks);
      const signed = Buffer.concat([data, sha256(Buffer.from(clientDataJSON, 'base64url'))]);
      const userHandle = 'userHandle' in tweaks ? tweaks.userHandle : owner;
      return {
        ...common,
        response: {
          clientDataJSON,
          authenticatorData: text(data),
          signature: text(sign('sha256', signed, tweaks.key ?? privateKey)),
          ...(userHandle === undefined ? {} : { userHandle }),
        },
        clientExtensionResults: {},
      };
    },
  };
}

function clientData(type: string, { challenge }: { challenge: string }, tweaks: Tweaks): string {
  const { origin = ORIGIN, crossOrigin = false } = tweaks;
  const data = { type: tweaks.type ?? type, challenge: tweaks.challenge ?? challenge };
  return text(Buffer.from(JSON.stringify({ ...data, origin, crossOrigin })));
}

function authenticatorData(data: { flags: number; count: number; rpId?: string }): Buffer {
  const { flags, count, rpId = RP_ID } = data;
  const counter = Buffer.alloc(4);
  counter.writeUInt32BE(count);
  return Buffer.concat([sha256(rpId), Buffer.from([flags]), counter]);
}

/** RFC 9053: an ES256 key. */
function coseKey(publicKey: KeyObject): Buffer {
  const { x, y } = publicKey.export({ format: 'jwk' });
  const bytes = (value: string | undefined) => new Uint8Array(Buffer.from(value!, 'base64url'));
  const key = new Map<number, unknown>([
    [1, 2],
    [3, -7],
    [-1, 1],
    [-2, bytes(x)],
    [-3, bytes(y)],
  ]);
  return Buffer.from(isoCBOR.encode(key as never));
}
