import type { Pool } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { dataSourceOf } from '@golfroundpro/shared/db/data-source.ts';
import { inTransaction } from '@golfroundpro/shared/db/in-transaction.ts';
import { appendEvents } from '@golfroundpro/shared/events/append-events.ts';
import type { Role } from '@golfroundpro/shared/tokens/user.ts';
import { verifiedEvent } from './accounts/verified-event.ts';
import { insertAccount, isEmailTaken } from './db/insert-account.ts';
import type { PasswordHasher } from './passwords/password-hasher.ts';

interface DemoAccount {
  name: string;
  email: string;
  password: string;
  roles: Role[];
}

const DEMO_ACCOUNTS: DemoAccount[] = [
  {
    name: 'Demo Golfer',
    email: 'demo@golfroundpro.example',
    password: 'fairway-demo-2026',
    roles: ['golfer'],
  },
  {
    name: 'Demo Greenkeeper',
    email: 'staff@golfroundpro.example',
    password: 'greenkeeper-demo-2026',
    roles: ['golfer', 'staff'],
  },
];

const VERIFY = `
  UPDATE account SET email_verified_at = now()
  WHERE email = $1 AND email_verified_at IS NULL RETURNING id`;

/** Makes the accounts that the README and `npm start` name, unless they are there; all are verified. */
export async function ensureDemoAccounts(pool: Pool, passwords: PasswordHasher): Promise<void> {
  for (const { password, ...account } of DEMO_ACCOUNTS) {
    const passwordHash = await passwords.hash(password);
    await insertAccount(dataSourceOf(pool).manager, {
      id: uuidv7(),
      ...account,
      passwordHash,
    }).catch((error: unknown) => {
      if (!isEmailTaken(error)) throw error;
    });
    await inTransaction(pool, async (tx) => {
      const { rows } = await tx.query<{ id: string }>(VERIFY, [account.email]);
      await appendEvents(
        tx,
        rows.map(({ id }) => verifiedEvent(id)),
      );
    });
  }
}
