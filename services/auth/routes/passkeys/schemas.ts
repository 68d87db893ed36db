import { Type } from 'typebox';
import { Id, OrNull } from '@golfroundpro/shared/http/schemas.ts';
import type { Passkey } from '../../passkeys/passkey-rows.ts';
import { Time } from '../../schemas.ts';

/** Base64url of what an authenticator made. */
const Bytes = (maxLength: number) => Type.String({ pattern: '^[\\w-]+$', minLength: 1, maxLength });

/** WebAuthn: an id has 1,023 bytes at most. */
const CredentialId = Bytes(1364);
const ClientData = Bytes(4000);

/** What all answers of `navigator.credentials` have, in their JSON form; browsers add to it. */
const common = {
  id: CredentialId,
  rawId: CredentialId,
  type: Type.Literal('public-key'),
  clientExtensionResults: Type.Object({}),
};

/** A new passkey: what `navigator.credentials.create` gave, as its `toJSON()` says it. */
export const CreatedCredential = Type.Object({
  ...common,
  response: Type.Object({
    clientDataJSON: ClientData,
    attestationObject: Bytes(8000),
    transports: Type.Optional(Type.Array(Type.String({ maxLength: 40 }), { maxItems: 10 })),
  }),
});

/** A passkey that was used: what `navigator.credentials.get` gave, as its `toJSON()` says it. */
export const UsedCredential = Type.Object({
  ...common,
  response: Type.Object({
    clientDataJSON: ClientData,
    authenticatorData: Bytes(4000),
    signature: Bytes(2000),
    userHandle: Type.Optional(Bytes(200)),
  }),
});

/** For `PublicKeyCredential.parseCreationOptionsFromJSON` or `parseRequestOptionsFromJSON`. */
export const WebAuthnOptions = Type.Object(
  { challenge: Type.String() },
  { description: 'As browsers take it: WebAuthn Level 3, section 5.1' },
);

export const EXAMPLE_OPTIONS = { challenge: 'azEuNHBKYjBZeDluMmJIazBRMW1COHMzdVE' };

const EXAMPLE_CREDENTIAL_ID = 'cGFzc2tleS1vZi1tb2lyYQ';
const EXAMPLE_CREDENTIAL = {
  id: EXAMPLE_CREDENTIAL_ID,
  rawId: EXAMPLE_CREDENTIAL_ID,
  type: 'public-key',
  clientExtensionResults: {},
};
export const EXAMPLE_CREATED = {
  ...EXAMPLE_CREDENTIAL,
  response: {
    clientDataJSON: 'e30',
    attestationObject: 'o2NmbXRkbm9uZQ',
    transports: ['internal'],
  },
};
export const EXAMPLE_USED = {
  ...EXAMPLE_CREDENTIAL,
  response: { clientDataJSON: 'e30', authenticatorData: 'SZYN5Q', signature: 'MEUCIQ' },
};

export const PasskeyItem = Type.Object({
  id: Id,
  name: Type.String(),
  createdAt: Time,
  lastUsedAt: OrNull(Time),
});

/** A passkey as its owner sees it. */
export function passkeyItem({ id, name, createdAt, lastUsedAt }: Passkey) {
  return { id, name, createdAt, lastUsedAt };
}

export const EXAMPLE_PASSKEY = {
  id: '0198c0de-0000-7000-8000-0000000000ed',
  name: 'Chrome on Android',
  createdAt: '2026-05-02T08:00:00.000Z',
  lastUsedAt: null,
};
