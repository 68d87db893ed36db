import type { Pool } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { insertAccount, isEmailTaken } from './db/insert-account.ts';
import type { PasswordHasher } from './passwords/password-hasher.ts';

const DEMO = {
  name: 'Demo Golfer',
  email: 'demo@golfroundpro.example',
  password: 'fairway-demo-2026',
};

/** Makes the account that the README and the start page name, unless it is there. */
export async function ensureDemoAccount(pool: Pool, passwords: PasswordHasher): Promise<void> {
  const { name, email, password } = DEMO;
  const passwordHash = await passwords.hash(password);
  await insertAccount(pool, { id: uuidv7(), name, email, passwordHash }).catch((error: unknown) => {
    if (!isEmailTaken(error)) throw error;
  });
}
