import { EntitySchema } from 'typeorm';
import type { Permission } from '@golfroundpro/contracts/policy.gen.ts';

/** What a machine proves itself with; its text is stored hashed. */
export interface ApiKey {
  id: string;
  userId: string;
  name: string;
  hash: string;
  scopes: Permission[];
  createdAt: Date;
  /** Null: it ends with its revocation alone. */
  expiresAt: Date | null;
  /** To the minute; null: never yet. */
  lastUsedAt: Date | null;
}

export const ApiKeyEntity = new EntitySchema<ApiKey>({
  name: 'ApiKey',
  tableName: 'api_key',
  columns: {
    id: { type: 'uuid', primary: true },
    userId: { name: 'user_id', type: 'uuid' },
    name: { type: 'text' },
    hash: { type: 'text', unique: true },
    scopes: { type: 'text', array: true },
    createdAt: { name: 'created_at', type: 'timestamptz' },
    expiresAt: { name: 'expires_at', type: 'timestamptz', nullable: true },
    lastUsedAt: { name: 'last_used_at', type: 'timestamptz', nullable: true },
  },
});
