import { SharedArray } from 'k6/data';
import { call, patiently } from './call.ts';
import { parseCsv } from './csv.ts';
import { pause } from './pause.ts';

/** A person of data/players.csv. */
export interface Person {
  name: string;
  gender: 'men' | 'women';
  tee: string;
  /** Strokes over par on a hole, on average. */
  over_par: string;
  /** Seconds between two scores. */
  think_seconds: string;
}

export const people = new SharedArray(
  'people',
  () => parseCsv(open(import.meta.resolve('../data/players.csv'))) as unknown as Person[],
);

/** Who can log in. */
export interface Account {
  userId: string;
  email: string;
  password: string;
  /** Whether they may name a marker and share. */
  verified: boolean;
  /** Seed of their authenticator, once they have one. */
  totpSecret?: string;
}

const PASSWORD = 'a quiet putting green';
const AT_ONCE = 6;
const MAIL_TRIES = 300;
/** The link of the mail that verifies an address. */
const LINK = /\/verify-email#token=([\w-]+)/;

/** Makes so many accounts, the people of data/ again and again; those of two runs never meet. */
export async function makeAccounts(count: number): Promise<Account[]> {
  const accounts: Account[] = [];
  for (let first = 0; first < count; first += AT_ONCE) {
    const some = Array.from({ length: Math.min(AT_ONCE, count - first) }, (_, n) => first + n);
    accounts.push(...(await Promise.all(some.map((nth) => makeAccount(personOf(nth))))));
  }
  return accounts;
}

export function personOf(nth: number): Person {
  return people[nth % people.length]!;
}

async function makeAccount({ name }: Person): Promise<Account> {
  const account = { email: `${crypto.randomUUID()}@club.example`, password: PASSWORD };
  const body = { name, ...account };
  const { userId } = await patiently<{ userId: string }>(
    ...(['register', 'POST', '/api/v1/auth/register', { body }] as const),
  );
  return { userId, ...account, verified: await verify(account) };
}

/** Follows the link in the mail, where the mails can be read: those of a stack on this machine. */
async function verify({ email, password }: { email: string; password: string }): Promise<boolean> {
  const sink = __ENV['MAIL_URL'];
  if (!sink) return false;
  for (let turn = 0; turn < MAIL_TRIES; turn++) {
    const { items } = await call<{ items: { text: string }[] }>(
      ...(['read mails', 'GET', `${sink}/mails?to=${encodeURIComponent(email)}`] as const),
    );
    const token = items.map(({ text }) => LINK.exec(text)?.[1]).find((found) => found);
    if (token) {
      const path = '/api/v1/auth/email-verifications/confirm';
      await patiently('verify an address', 'POST', path, { body: { token, password } });
      return true;
    }
    await pause(0.3);
  }
  throw new Error(`no mail came for ${email}`);
}
