import { EntitySchema } from 'typeorm';

/** Who can log in. */
export interface Account {
  id: string;
  name: string;
  /** Trimmed and in lower case; unique. */
  email: string;
  /** A PHC string of argon2id. */
  passwordHash: string;
  roles: string[];
  createdAt: Date;
}

export const AccountEntity = new EntitySchema<Account>({
  name: 'Account',
  tableName: 'account',
  columns: {
    id: { type: 'uuid', primary: true },
    name: { type: 'text' },
    email: { type: 'text', unique: true },
    passwordHash: { name: 'password_hash', type: 'text' },
    roles: { type: 'text', array: true },
    createdAt: { name: 'created_at', type: 'timestamptz' },
  },
});
