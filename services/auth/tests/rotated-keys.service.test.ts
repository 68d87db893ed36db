import { randomBytes } from 'node:crypto';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keysFrom } from '../auth-keys.ts';
import { hashBackupCode } from '../domain/backup-code.ts';
import { useTotpCode } from '../mfa/use-totp-code.ts';
import { resealSeeds } from '../user-secrets/reseal-seeds.ts';
import { enrol } from './authenticator.ts';
import { signedIn } from './signed-in.ts';
import { startAuth, type TestAuth } from './start-auth.ts';

const newKey = () => randomBytes(32).toString('base64url');
const SECRET = {
  refreshTokenKey: newKey(),
  passwordPepper: newKey(),
  userSecretKey: newKey(),
  digestKey: newKey(),
};
type Field = keyof typeof SECRET;

let auth: TestAuth;
beforeAll(async () => {
  auth = await startAuth();
  use(SECRET);
});
afterAll(() => auth.stop());

/** As a changed secret is taken over. */
function use(secret: typeof SECRET): void {
  Object.assign(auth.context.keys, keysFrom(secret));
  auth.context.passwords.use(auth.context.keys.pepper);
}

/** The secret after a rotation of one of its keys. */
function rotated(field: Field): typeof SECRET {
  const keys = [
    { name: 'k1', key: SECRET[field], state: 'former' },
    { name: 'k2', key: newKey(), state: 'current' },
  ];
  return { ...SECRET, [field]: JSON.stringify(keys) };
}

/** Gives whose seeds did not open. */
async function reseal(): Promise<string[]> {
  const faults: string[] = [];
  const { pool, keys } = auth.context;
  await resealSeeds({ pool, keys, onFault: (_, userId) => void faults.push(userId) });
  return faults;
}

const logIn = ({ email, password }: { email: string; password: string }, more: object = {}) =>
  request(auth.app)
    .post('/api/v1/auth/login')
    .send({ email, password, ...more });

describe('a rotation', () => {
  it('of the pepper keeps every password, and hashes it anew at its login', async () => {
    use(SECRET);
    const person = await auth.register();
    const stored = async () =>
      (
        await auth.rows<{ hash: string }>(
          `SELECT password_hash AS hash FROM account WHERE id = '${person.userId}'`,
        )
      )[0]!.hash;
    expect(await stored()).toMatch(/^p1\$/);
    use(rotated('passwordPepper'));
    await logIn({ ...person, password: 'not that one' }).expect(401);
    await logIn(person).expect(200);
    expect(await stored()).toMatch(/^p2\$/);
    await logIn(person).expect(200);
  });

  it('of the refresh-token key ends no session', async () => {
    use(SECRET);
    const before = await auth.login(await auth.register());
    use(rotated('refreshTokenKey'));
    const answer = await auth.refresh(before).expect(200);
    const { refreshToken } = answer.body as { refreshToken: string };
    await auth.refresh(refreshToken).expect(200);
    use(SECRET);
    await auth.refresh(refreshToken).expect(401);
  });

  it('of the user-secret key keeps authenticators, and seals their seeds anew', async () => {
    use(SECRET);
    const user = await signedIn(auth);
    const { code } = await enrol(auth, user.authorization);
    const sealed = async () =>
      (
        await auth.rows<{ seed: string }>(
          `SELECT sealed_seed AS seed FROM totp WHERE user_id = '${user.userId}'`,
        )
      )[0]!.seed;
    const before = await sealed();
    use(rotated('userSecretKey'));
    await logIn(user, { code: code() }).expect(200);
    await reseal();
    expect(before).toMatch(/^k1\./);
    expect(await sealed()).toMatch(/^k2\./);
    await logIn(user, { code: code(1) }).expect(200);
  });

  it('seals the others where one seed does not open', async () => {
    use(SECRET);
    const [broken, whole] = [await signedIn(auth), await signedIn(auth)];
    for (const user of [broken, whole]) await enrol(auth, user.authorization);
    await auth.rows(`UPDATE totp SET sealed_seed = 'k1.no' WHERE user_id = '${broken.userId}'`);
    use(rotated('userSecretKey'));
    expect(await reseal()).toContain(broken.userId);
    const sealed = await auth.rows(`
      SELECT FROM totp WHERE user_id = '${whole.userId}' AND sealed_seed LIKE 'k2.%'`);
    expect(sealed).toHaveLength(1);
    await auth.rows(`DELETE FROM totp WHERE user_id = '${broken.userId}'`);
  });

  it('refuses nobody whose seed is sealed anew while their code is checked, and takes each code once', async () => {
    use(SECRET);
    const user = await signedIn(auth);
    const { code } = await enrol(auth, user.authorization);
    const [{ seed: sealedSeed }] = (await auth.rows<{ seed: string }>(
      `SELECT sealed_seed AS seed FROM totp WHERE user_id = '${user.userId}'`,
    )) as [{ seed: string }];
    use(rotated('userSecretKey'));
    await reseal();
    const totp = { userId: user.userId, sealedSeed };
    const given = code();
    expect(await useTotpCode(auth.context, totp, given)).toBe(true);
    expect(await useTotpCode(auth.context, totp, given)).toBe(false);
  });
});

describe('backup codes', () => {
  it('hang on none of these, and those from before they had a key of their own are good', async () => {
    use(SECRET);
    const user = await signedIn(auth);
    const { backupCodes } = await enrol(auth, user.authorization);
    const rotations: Field[] = ['refreshTokenKey', 'passwordPepper', 'userSecretKey'];
    let secret = SECRET;
    for (const [index, field] of rotations.entries()) {
      secret = { ...secret, [field]: rotated(field)[field] };
      use(secret);
      await logIn(user, { code: backupCodes[index]! }).expect(200);
    }
    const [former] = auth.context.keys.formerDigests;
    const hash = hashBackupCode(user.userId, 'aaaaa-bbbbb', former!);
    await auth.rows(`INSERT INTO backup_code (user_id, hash) VALUES ('${user.userId}', '${hash}')`);
    await logIn(user, { code: 'aaaaa-bbbbb' }).expect(200);
  });
});
