import { generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makePasskeyClient, PASSKEYS, type PasskeyClient } from './passkey-client.ts';
import { signedIn, type TestUser } from './signed-in.ts';
import { FLAGS, makeSoftwareAuthenticator, type Tweaks } from './software-authenticator.ts';
import { startAuth, type TestAuth } from './start-auth.ts';

const MINUTE_MS = 60_000;
const OTHER_KEY = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;

let auth: TestAuth;
let client: PasskeyClient;
let user: TestUser;
beforeAll(async () => {
  auth = await startAuth();
  client = makePasskeyClient(auth);
});
beforeEach(async () => void (user = await signedIn(auth)));
afterAll(() => auth.stop());

const BAD_KEYS: [string, Tweaks][] = [
  ['another origin', { origin: 'https://club.example.evil' }],
  ['our origin by http in place of https', { origin: 'https://localhost:8080' }],
  ['another port of our host', { origin: 'http://localhost:9090' }],
  ['no origin', { origin: '' }],
  ['the null origin of a sandbox', { origin: 'null' }],
  ['another relying party', { rpId: 'evil.example' }],
  ['a domain below ours', { rpId: 'sub.localhost' }],
  ['nobody present', { flags: FLAGS.verified }],
  ['nobody verified', { flags: FLAGS.present }],
  ['no flag at all', { flags: 0 }],
  ['a challenge of nobody', { challenge: 'AAAA' }],
  ['an empty challenge', { challenge: '' }],
  ['a challenge that is too long', { challenge: 'A'.repeat(2000) }],
];

describe('an authenticator at a login', () => {
  it.each<[string, Tweaks]>([
    ...BAD_KEYS,
    ['the type of a creation', { type: 'webauthn.create' }],
    ['a type that is none', { type: 'payment.get' }],
    ['the key of somebody else', { key: OTHER_KEY }],
    ['another owner', { userHandle: Buffer.from('somebody').toString('base64url') }],
  ])('is refused with %s', async (_name, tweaks) => {
    const { get } = await client.added(user);
    const answer = await client
      .logIn(get(await client.optionsOf('login/passkey'), tweaks))
      .expect(401);
    expect(answer.body).toMatchObject({ code: 'passkey_refused' });
    expect(answer.body).not.toHaveProperty('detail');
  });

  it('is refused when it counts back or not on: somebody has copied it', async () => {
    const { get } = await client.added(user);
    await client.logIn(get(await client.optionsOf('login/passkey'), { count: 7 })).expect(200);
    for (const count of [7, 6, 0]) {
      await client.logIn(get(await client.optionsOf('login/passkey'), { count })).expect(401);
    }
    await client.logIn(get(await client.optionsOf('login/passkey'), { count: 8 })).expect(200);
  });

  it('answers a challenge once, also of many at the same moment', async () => {
    const { get } = await client.added(user, { counts: false });
    const credential = get(await client.optionsOf('login/passkey'));
    const answers = await Promise.all(Array.from({ length: 10 }, () => client.logIn(credential)));
    const right = answers.filter(({ status }) => status === 200);
    expect(right).toHaveLength(1);
    await client.logIn(credential).expect(401);
  });

  it('answers within five minutes', async () => {
    const { get } = await client.added(user);
    const options = await client.optionsOf('login/passkey');
    auth.pass(5 * MINUTE_MS + 1000);
    await client.logIn(get(options)).expect(401);
  });

  it('answers what was asked: a challenge of a step-up or of a new passkey is none of a login', async () => {
    const { get } = await client.added(user);
    for (const path of ['step-up/passkey', PASSKEYS]) {
      await client.logIn(get(await client.optionsOf(path, user))).expect(401);
    }
  });

  it('is refused with data of another answer, cut short, or changed', async () => {
    const { get } = await client.added(user);
    const good = get(await client.optionsOf('login/passkey'));
    const other = get(await client.optionsOf('login/passkey')).response;
    const { response } = good;
    const flipped = `${response.signature.slice(0, -2)}${response.signature.endsWith('A') ? 'BB' : 'AA'}`;
    const changes = [
      { signature: other.signature },
      { signature: flipped },
      { signature: response.signature.slice(0, 20) },
      { authenticatorData: response.authenticatorData.slice(0, 40) },
      { authenticatorData: other.authenticatorData },
      { clientDataJSON: other.clientDataJSON },
      { clientDataJSON: response.clientDataJSON.slice(0, 30) },
      { clientDataJSON: 'bm90IGpzb24' },
      { clientDataJSON: 'bnVsbA' },
    ];
    for (const change of changes) {
      await client.logIn({ ...good, response: { ...response, ...change } }).expect(401);
    }
    await client.logIn({ ...good, id: 'dW5rbm93bg', rawId: 'dW5rbm93bg' }).expect(401);
    await client.logIn({ ...good, rawId: 'dW5rbm93bg' }).expect(401);
    await client.logIn(good).expect(200);
  });

  it('logs nobody in once it is removed, or its account is gone', async () => {
    const { get } = await client.added(user);
    const credential = get(await client.optionsOf('login/passkey'));
    await auth.rows(`DELETE FROM account WHERE id = '${user.userId}'`);
    await client.logIn(credential).expect(401);
  });

  it.each([
    ['nothing', {}],
    ['no signature', { response: { clientDataJSON: 'e30', authenticatorData: 'AA' } }],
    ['a signature that is no text', { response: { signature: 7 } }],
    ['another kind', { type: 'password' }],
    ['an id of megabytes', { id: 'A'.repeat(3000) }],
  ])('is told what is wrong with %s', async (_name, change) => {
    const { get } = await client.added(user);
    const good = get(await client.optionsOf('login/passkey'));
    const credential = Object.keys(change).length === 0 ? {} : { ...good, ...change };
    const answer = await client.logIn(credential).expect(422);
    expect(answer.body).toMatchObject({ code: 'invalid_request' });
  });
});

describe('an authenticator that makes a passkey', () => {
  it.each<[string, Tweaks]>([...BAD_KEYS, ['the type of a login', { type: 'webauthn.get' }]])(
    'is refused with %s',
    async (_name, tweaks) => {
      const bare = tweaks.flags === undefined ? {} : { flags: tweaks.flags | FLAGS.attached };
      const options = await client.optionsOf(PASSKEYS, user);
      const credential = makeSoftwareAuthenticator().create(options, { ...tweaks, ...bare });
      const answer = await client.post(PASSKEYS, { credential }, user).expect(422);
      expect(answer.body).toMatchObject({
        code: 'invalid_request',
        errors: [{ field: 'credential', code: 'not_valid' }],
      });
    },
  );

  it('answers a challenge of this user, of this purpose, once and in time', async () => {
    const thief = await signedIn(auth);
    const make = async (path: string, as: TestUser) =>
      makeSoftwareAuthenticator().create(await client.optionsOf(path, as));
    await client.post(PASSKEYS, { credential: await make(PASSKEYS, thief) }, user).expect(422);
    await client
      .post(PASSKEYS, { credential: await make('step-up/passkey', user) }, user)
      .expect(422);
    const options = await client.optionsOf(PASSKEYS, user);
    const two = [makeSoftwareAuthenticator(), makeSoftwareAuthenticator()];
    const [first, second] = two.map((one) => one.create(options));
    await client.post(PASSKEYS, { credential: first }, user).expect(201);
    await client.post(PASSKEYS, { credential: second }, user).expect(422);
    const late = await make(PASSKEYS, user);
    auth.pass(5 * MINUTE_MS - 1000);
    await client.post(PASSKEYS, { credential: late }, await auth.signIn(user)).expect(201);
  });

  it('does not make one twice, nor one that somebody else has', async () => {
    const authenticator = makeSoftwareAuthenticator();
    const create = async (as: TestUser) => ({
      credential: authenticator.create(await client.optionsOf(PASSKEYS, as)),
    });
    await client.post(PASSKEYS, await create(user), user).expect(201);
    await client.post(PASSKEYS, await create(user), user).expect(422);
    const other = await signedIn(auth);
    await client.post(PASSKEYS, await create(other), other).expect(422);
  });
});

describe('a passkey at a step-up', () => {
  it('is one of the user, for a step-up of theirs', async () => {
    const thief = await signedIn(auth);
    const [own, stolen] = [await client.added(user), await client.added(thief)];
    const refused = async (passkey: unknown) =>
      expect((await client.post('step-up', { passkey }, user).expect(401)).body).toMatchObject({
        code: 'passkey_refused',
      });
    await refused(stolen.get(await client.optionsOf('step-up/passkey', user)));
    await refused(stolen.get(await client.optionsOf('step-up/passkey', thief)));
    await refused(own.get(await client.optionsOf('step-up/passkey', thief)));
    await refused(own.get(await client.optionsOf('login/passkey')));
    await client
      .post('step-up', { passkey: own.get(await client.optionsOf('step-up/passkey', user)) }, user)
      .expect(204);
  });
});
