import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

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
  /** @throws Error for another owner or purpose, another key, or one changed byte */
  open: (sealed: string, context: SealContext) => Buffer;
}

const ALGORITHM = 'aes-256-gcm';
const KEY_NAME = 'k1';
const FORM = new RegExp(`^${KEY_NAME}\\.([\\w-]+)$`);
/** NIST SP 800-38D: a random nonce of 96 bits, a tag of 128. */
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** A sealer over one key of 32 bytes: AES-256-GCM, bound to the purpose and the owner. */
export function makeSealer(key: Buffer): Sealer {
  return {
    seal: (secret, context) => {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv(ALGORITHM, key, nonce).setAAD(boundTo(context));
      const parts = [nonce, cipher.update(secret), cipher.final(), cipher.getAuthTag()];
      return `${KEY_NAME}.${Buffer.concat(parts).toString('base64url')}`;
    },
    open: (sealed, context) => {
      const bytes = bytesOf(sealed);
      const nonce = bytes.subarray(0, NONCE_BYTES);
      const tag = bytes.subarray(-TAG_BYTES);
      const decipher = createDecipheriv(ALGORITHM, key, nonce, { authTagLength: TAG_BYTES });
      decipher.setAAD(boundTo(context)).setAuthTag(tag);
      const secret = decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES));
      return Buffer.concat([secret, decipher.final()]);
    },
  };
}

/** As JSON, so that no two pairs of texts give the same bytes. */
function boundTo({ purpose, ownerId }: SealContext): Buffer {
  return Buffer.from(JSON.stringify([purpose, ownerId]));
}

function bytesOf(sealed: string): Buffer {
  const text = FORM.exec(sealed)?.[1];
  const bytes = Buffer.from(text ?? '', 'base64url');
  if (text === undefined || bytes.length < NONCE_BYTES + TAG_BYTES) {
    throw new Error(`a sealed secret has the form ${KEY_NAME}.<base64url>`);
  }
  return bytes;
}
