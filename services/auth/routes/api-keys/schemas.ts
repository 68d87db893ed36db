import { Type } from 'typebox';
import { API_KEY_SCOPES } from '@golfroundpro/shared/tokens/permissions.ts';
import { Id, OrNull } from '@golfroundpro/shared/http/schemas.ts';
import { Time } from '../../schemas.ts';

export const Scopes = Type.Array(Type.Enum(API_KEY_SCOPES), { minItems: 1, uniqueItems: true });

export const ApiKeyItem = Type.Object({
  id: Id,
  name: Type.String(),
  scopes: Type.Array(Type.String()),
  createdAt: Time,
  expiresAt: OrNull(Time),
  lastUsedAt: OrNull(Type.String({ format: 'date-time', description: 'To the minute' })),
});

export const EXAMPLE_API_KEY = {
  id: '0198c0de-0000-7000-8000-0000000000ef',
  name: 'Scoreboard in the clubhouse',
  scopes: ['rounds:read', 'analytics:read'],
  createdAt: '2026-05-02T08:00:00.000Z',
  expiresAt: '2027-05-02T08:00:00.000Z',
  lastUsedAt: null,
};

export const EXAMPLE_KEY = 'grp_4pJb0Yx9n2bHk0Q1mB8s3uQ1v6cW5eR7tZ2yX4aL0dE';
