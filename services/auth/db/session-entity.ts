import { EntitySchema } from 'typeorm';
import type { Account } from './account-entity.ts';

/** One login and all refresh tokens that descend from it. This row decides whether it lives. */
export interface Session {
  /** The family id in its refresh tokens. */
  id: string;
  userId: string;
  createdAt: Date;
  expiresAt: Date;
  revokedAt: Date | null;
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
  },
  relations: {
    account: { type: 'many-to-one', target: 'Account', joinColumn: { name: 'user_id' } },
  },
});
