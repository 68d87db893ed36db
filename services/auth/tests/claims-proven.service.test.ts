import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emailKey } from '@golfroundpro/shared/domain/email-key.ts';
import { userIdOf } from '../../onboarder/tests/start-onboarder.ts';
import { codeOf, startInvitationWorld, type InvitationWorld } from './account-invitation-world.ts';
import { makeConfirmationDesk } from './confirmation-desk.ts';
import { tokenIn } from './mail-server.ts';
import { makeTestProvider, OidcBrowser, type TestProvider } from './oidc-browser.ts';
import type { TestUser } from './signed-in.ts';
import { newPerson } from './start-auth.ts';
import { answered, startTwoDoors, type TwoDoors } from './two-doors.ts';

const SUBJECT = 'Your club invites you';

let provider: TestProvider;
let doors: TwoDoors;
let world: InvitationWorld;
let staff: TestUser;
beforeAll(async () => {
  provider = await makeTestProvider();
  await provider.start();
  world = await startInvitationWorld(async (settings) => {
    doors = await startTwoDoors({ ...settings, oidc: provider.config });
    return doors.auth;
  });
  staff = await world.withSecondFactor(['staff']);
});
afterAll(async () => {
  await doors.stop();
  await world.server.stop();
  await provider.stop();
});

/** Comes as far as the last step of a way in by which an e-mail is proven; gives that step. */
type Way = (email: string) => Promise<() => ReturnType<InvitationWorld['accept']>>;

const byProvider: Way = async (email) => {
  const browser = new OidcBrowser(doors.auth);
  await browser.comeBackAs({ name: 'Ann Golfer', email, verified: true });
  return () => browser.finish();
};
const byInvitation: Way = async (email) => {
  await world.invite(staff, email).expect(201);
  const token = tokenIn(await world.server.next(email, SUBJECT));
  return () => world.accept(token);
};

const verifiedAccounts = (email: string) =>
  doors.auth.rows<{ id: string }>(
    `SELECT id FROM account WHERE email = '${email}' AND email_verified_at IS NOT NULL`,
  );
const refused = async (come: () => ReturnType<InvitationWorld['accept']>, code: string) => {
  const answer = await answered(come);
  expect([answer.status, codeOf(answer)]).toEqual([409, code]);
};

describe.each<[string, Way, number, string | undefined]>([
  ['a first login at a provider', byProvider, 200, undefined],
  ['an invitation', byInvitation, 201, 'email_taken'],
])('by %s', (_, begin, status, later) => {
  it('whoever comes with a free e-mail has it at both doors, with one id', async () => {
    const { email } = newPerson();
    const come = await begin(email);
    expect((await answered(come)).status).toBe(status);
    const [account] = await verifiedAccounts(email);
    expect(await doors.claimOf(account!.id)).toEqual({ email, isRegistered: false });
    expect(await doors.unclaimed()).toEqual([]);
    const atForm = await answered(() => doors.atForm(email));
    expect([atForm.status, codeOf(atForm)]).toEqual([409, 'already_registered']);
  });

  it('whoever registered at the form themselves follows its mail, before there is an account and behind it', async () => {
    const person = newPerson();
    const { email } = person;
    const come = await begin(email);
    const userId = userIdOf(await answered(() => doors.atForm(email)));
    await refused(come, 'registration_unconfirmed');
    expect(await world.accountsOf(email)).toEqual([]);
    const desk = makeConfirmationDesk(doors.auth);
    const { token } = await desk.mailed({ userId, name: person.name, email });
    await refused(later ? come : await begin(email), 'registration_unconfirmed');
    expect(await verifiedAccounts(email)).toEqual([]);
    await desk.confirm({ token }).expect(200);
    const again = later ? come : await begin(email);
    if (later) await refused(again, later);
    else expect((await answered(again)).status).toBe(status);
    expect(await verifiedAccounts(email)).toEqual([{ id: userId }]);
    expect(await doors.claimOf(userId)).toEqual({ email, isRegistered: true });
  });

  it('whoever comes with another spelling of what somebody has gets no account, and nothing is changed', async () => {
    const [{ email }, held] = [newPerson(), newPerson()];
    const come = await begin(email.replace('@', '+golf@'));
    const { userId } = (await answered(() => doors.atAuth({ ...held, email }))).body as {
      userId: string;
    };
    await refused(come, 'email_taken');
    expect(await world.accountsOf(email.replace('@', '+golf@'))).toEqual([]);
    expect(await world.accountsOf(email)).toHaveLength(1);
    expect(await doors.claimOf(userId)).toEqual({ email, isRegistered: false });
    expect(await doors.unclaimed()).toEqual([]);
  });
});

it('gives each e-mail to one person, where form, provider, invitation and password come at once', async () => {
  const emails = Array.from({ length: 8 }, () => newPerson().email);
  const ready = await Promise.all(
    emails.map(async (email) => ({
      email,
      ways: [await byProvider(email), await byInvitation(email)],
    })),
  );
  const race = async ({ email, ways }: (typeof ready)[number], formOpens: Promise<unknown>) => {
    const atAuth = [...ways, () => doors.atAuth({ name: 'Ann Golfer', email })].map(answered);
    await formOpens;
    return Promise.all([...atAuth, answered(() => doors.atForm(email))]);
  };
  // The form is one way shorter, and would win each: half of them set out there when auth has got as far.
  const [early, late] = [ready.slice(4), ready.slice(0, 4)];
  const answers = [
    ...(await Promise.all(early.map((one) => race(one, Promise.resolve())))),
    ...(await Promise.all(late.map((one) => race(one, doors.nextClaim())))),
  ];
  for (const [at, [provider, invitation, password, form]] of answers.entries()) {
    const { email } = [...early, ...late][at]!;
    const rows = await doors.onboarder.rows<{ id: string; isRegistered: boolean }>(
      'SELECT id, requested_at IS NOT NULL AS "isRegistered" FROM registration WHERE email_key = $1',
      [emailKey(email)],
    );
    expect(rows).toHaveLength(1);
    const accounts = await world.accountsOf(email);
    const isOfForm = form!.status === 201;
    expect(rows[0]!.isRegistered).toBe(isOfForm);
    expect(accounts.map(({ id }) => id)).toEqual(isOfForm ? [] : [rows[0]!.id]);
    // Whom the provider sends may come to the account that their invitation has just made.
    const made = [invitation!, password!].filter(({ status }) => status === 201).length;
    const letIn = [provider, invitation!, password!].filter(({ status }) => status < 300).length;
    expect(made).toBeLessThanOrEqual(1);
    if (isOfForm) expect(letIn).toBe(0);
    else expect(letIn).toBeGreaterThan(0);
    for (const { status } of [provider, invitation!, password!, form!]) {
      expect([200, 201, 409]).toContain(status);
    }
  }
  expect(await doors.unclaimed()).toEqual([]);
  // Both doors had their share, or this was no race.
  const ofForm = answers.filter(([, , , form]) => form!.status === 201).length;
  expect(ofForm).toBeGreaterThan(0);
  expect(ofForm).toBeLessThan(emails.length);
}, 60_000);
