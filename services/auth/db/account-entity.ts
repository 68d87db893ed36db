import { EntitySchema } from 'typeorm';
import type { Role } from '@golfroundpro/shared/tokens/user.ts';

/** Who can log in. */
export interface Account {
  id: string;
  name: string;
  /** Trimmed and in lower case; unique. */
  email: string;
  /** Null until the e-mail's owner has shown that it is theirs. */
  emailVerifiedAt: Date | null;
  /** When an admin gave it the e-mail, in place of one that was verified; null: nobody did. */
  emailMendedAt: Date | null;
  /** See passwords/password-hasher.ts; null while there is no password. */
  passwordHash: string | null;
  roles: Role[];
  /** Since when it lets nobody in; null: it does. */
  suspendedAt: Date | null;
  /** Made for a registration at the club's form or desk: not we mail its confirmation, but notification. */
  ofRegistration: boolean;
  /** Since when its e-mail is claimed at onboarder; null: the loop claims it. */
  claimedAt: Date | null;
  createdAt: Date;
}

export const AccountEntity = new EntitySchema<Account>({
  name: 'Account',
  tableName: 'account',
  columns: {
    id: { type: 'uuid', primary: true },
    name: { type: 'text' },
    email: { type: 'text', unique: true },
    emailVerifiedAt: { name: 'email_verified_at', type: 'timestamptz', nullable: true },
    emailMendedAt: { name: 'email_mended_at', type: 'timestamptz', nullable: true },
    passwordHash: { name: 'password_hash', type: 'text', nullable: true },
    roles: { type: 'text', array: true },
    suspendedAt: { name: 'suspended_at', type: 'timestamptz', nullable: true },
    ofRegistration: { name: 'of_registration', type: 'boolean', default: false },
    claimedAt: { name: 'claimed_at', type: 'timestamptz', nullable: true },
    createdAt: { name: 'created_at', type: 'timestamptz', createDate: true },
  },
});
