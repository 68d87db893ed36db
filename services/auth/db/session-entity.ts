import { EntitySchema } from 'typeorm';
import type { Account } from './account-entity.ts';

/** How somebody proved who they are. */
export type LoginMethod =
  'password' | 'mail_code' | 'oidc' | 'passkey' | 'totp' | 'backup_code' | 'trusted_device';

/** One login and all refresh tokens that descend from it. This row decides whether it lives. */
export interface Session {
  /** The family id in its refresh tokens. */
  id: string;
  userId: string;
  createdAt: Date;
  expiresAt: Date;
  revokedAt: Date | null;
  /** At login, then at every refresh. */
  lastUsedAt: Date;
  /** When every factor of the account was given last; null: a trusted device stood in for one. */
  authenticatedAt: Date | null;
  methods: LoginMethod[];
  address: string;
  userAgent: string;
  account?: Account;
}

export const SessionEntity = new EntitySchema<Session>({
  name: 'Session',
  tableName: 'session',
  columns: {
    id: { type: 'uuid', primary: true },
    userId: { name: 'user_id', type: 'uuid' },
    createdAt: { name: 'created_at', type: 'timestamptz' },
    expiresAt: { name: 'expires_at', type: 'timestamptz' },
    revokedAt: { name: 'revoked_at', type: 'timestamptz', nullable: true },
    lastUsedAt: { name: 'last_used_at', type: 'timestamptz' },
    authenticatedAt: { name: 'authenticated_at', type: 'timestamptz', nullable: true },
    methods: { type: 'text', array: true },
    address: { type: 'text' },
    userAgent: { name: 'user_agent', type: 'text' },
  },
  relations: {
    account: { type: 'many-to-one', target: 'Account', joinColumn: { name: 'user_id' } },
  },
});
