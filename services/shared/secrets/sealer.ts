import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Ring } from '../domain/ring.ts';

/** What a sealed text is for; it opens for nothing else. */
export interface SealContext {
  purpose: string;
  /** Whose secret it is. */
  ownerId: string;
}

/** Seals what users entrust to us, so that the database alone does not tell it. */
export interface Sealer {
  /** The text form `k1.<base64url>`: nonce, ciphertext and tag, under the key that k1 names. */
  seal: (secret: Uint8Array, context: SealContext) => string;
  /** @throws Error for another owner or purpose, a key that is not there, or one changed byte */
  open: (sealed: string, context: SealContext) => Buffer;
}

const ALGORITHM = 'aes-256-gcm';
const FORM = /^(k\d+)\.([\w-]+)$/;
/** NIST SP 800-38D: a random nonce of 96 bits, a tag of 128. */
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** A sealer over keys of 32 bytes: AES-256-GCM, bound to the purpose and the owner. */
export function makeSealer({ current, byName }: Ring<Buffer>): Sealer {
  return {
    seal: (secret, context) => {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv(ALGORITHM, byName.get(current)!, nonce);
      cipher.setAAD(boundTo(context));
      const parts = [nonce, cipher.update(secret), cipher.final(), cipher.getAuthTag()];
      return `${current}.${Buffer.concat(parts).toString('base64url')}`;
    },
    open: (sealed, context) => {
      const { name, bytes } = parse(sealed);
      const key = byName.get(name);
      if (!key) throw new Error(`there is no key ${name} to open this with`);
      const nonce = bytes.subarray(0, NONCE_BYTES);
      const tag = bytes.subarray(-TAG_BYTES);
      const decipher = createDecipheriv(ALGORITHM, key, nonce, { authTagLength: TAG_BYTES });
      decipher.setAAD(boundTo(context)).setAuthTag(tag);
      const secret = decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES));
      return Buffer.concat([secret, decipher.final()]);
    },
  };
}

/** One over a single key, for what lives for minutes. */
export function makeSealerOf(key: Buffer): Sealer {
  return makeSealer({ current: 'k1', byName: new Map([['k1', key]]) });
}

/** As JSON, so that no two pairs of texts give the same bytes. */
function boundTo({ purpose, ownerId }: SealContext): Buffer {
  return Buffer.from(JSON.stringify([purpose, ownerId]));
}

function parse(sealed: string): { name: string; bytes: Buffer } {
  const [, name, text] = FORM.exec(sealed) ?? [];
  const bytes = Buffer.from(text ?? '', 'base64url');
  if (name === undefined || bytes.length < NONCE_BYTES + TAG_BYTES) {
    throw new Error('a sealed secret has the form k1.<base64url>');
  }
  return { name, bytes };
}
