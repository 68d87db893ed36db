import request from 'supertest';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startAuth, type Person, type SignedIn, type TestAuth } from './start-auth.ts';

let auth: TestAuth;
let person: Person & { userId: string };
let session: SignedIn;
beforeAll(async () => {
  auth = await startAuth();
  person = await auth.register();
});
beforeEach(async () => void (session = await auth.signIn(person)));
afterAll(() => auth.stop());

const as = (test: request.Test, { authorization }: Pick<SignedIn, 'authorization'> = session) =>
  test.set({ authorization });
const prove = (body: object) => as(request(auth.app).post('/api/v1/auth/step-up')).send(body);

describe('the refresh token at a step-up', () => {
  const tokenOf = (answer: request.Response) =>
    (answer.body as { refreshToken: string }).refreshToken;
  const proveWith = (refreshToken: string) => prove({ password: person.password, refreshToken });

  it('gives the next one, and ends the session where it comes again later', async () => {
    const answer = await proveWith(session.refreshToken).expect(200);
    expect(answer.headers['cache-control']).toBe('no-store');
    const { accessToken } = answer.body as { accessToken: string };
    await as(request(auth.app).get('/api/v1/auth/sessions'), {
      authorization: `Bearer ${accessToken}`,
    }).expect(200);
    auth.pass(10_001);
    const reused = await auth.refresh(session.refreshToken).expect(401);
    expect(reused.body).toMatchObject({ code: 'refresh_token_reused' });
    await auth.refresh(tokenOf(answer)).expect(401);
  });

  it('comes and goes as a cookie in a browser', async () => {
    const cookie = `__Host-refresh=${session.refreshToken}`;
    const answer = await prove({ password: person.password }).set({ cookie }).expect(200);
    expect(answer.body).not.toHaveProperty('refreshToken');
    const [given] = answer.headers['set-cookie'] as unknown as string[];
    const next = /^__Host-refresh=([^;]+); .*HttpOnly; Secure; SameSite=Strict$/.exec(given!)![1]!;
    expect(next).toMatch(new RegExp(`^${session.sessionId}\\.1\\.`));
    await auth.refresh(next).expect(200);
  });

  it('stays good where the proof was wrong', async () => {
    const { refreshToken } = session;
    await prove({ password: 'not that one', refreshToken }).expect(401);
    auth.pass(10_001);
    await auth.refresh(refreshToken).expect(200);
  });

  it('is one and the same for step-ups and refreshes at the same moment', async () => {
    const refreshToken = tokenOf(await auth.refresh(session.refreshToken).expect(200));
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        index % 3 === 0 ? proveWith(refreshToken) : auth.refresh(refreshToken),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(200));
    expect(new Set(answers.map(tokenOf)).size).toBe(1);
  });

  it('that was used before proves nothing: it ends the session', async () => {
    const next = tokenOf(await auth.refresh(session.refreshToken).expect(200));
    auth.pass(10_001);
    const answer = await proveWith(session.refreshToken).expect(401);
    expect(answer.body).toMatchObject({ code: 'refresh_token_reused' });
    await auth.refresh(next).expect(401);
  });

  it('of another session is left as it is, one’s own and somebody else’s', async () => {
    const own = await auth.signIn(person);
    const others = await auth.signIn(await auth.register());
    for (const { refreshToken } of [own, others]) {
      await proveWith(refreshToken).expect(204);
      auth.pass(10_001);
      await auth.refresh(refreshToken).expect(200);
    }
    await proveWith('x'.repeat(200)).expect(204);
  });

  it('is not sent by another site', async () => {
    const headers = {
      cookie: `__Host-refresh=${session.refreshToken}`,
      'sec-fetch-site': 'cross-site',
    };
    const answer = await prove({ password: person.password }).set(headers).expect(403);
    expect(answer.body).toMatchObject({ code: 'cross_site' });
  });
});
