import { IsNull, type EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { Role } from '@golfroundpro/shared/tokens/user.ts';
import { AccountEntity } from './db/account-entity.ts';
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

/** Makes the accounts that the README and `npm start` name, unless they are there; all are verified. */
export async function ensureDemoAccounts(
  entities: EntityManager,
  passwords: PasswordHasher,
): Promise<void> {
  for (const { password, ...account } of DEMO_ACCOUNTS) {
    const passwordHash = await passwords.hash(password);
    await insertAccount(entities, { id: uuidv7(), ...account, passwordHash }).catch(
      (error: unknown) => {
        if (!isEmailTaken(error)) throw error;
      },
    );
    const unverified = { email: account.email, emailVerifiedAt: IsNull() };
    await entities.update(AccountEntity, unverified, { emailVerifiedAt: new Date() });
  }
}
