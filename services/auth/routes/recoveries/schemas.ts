import { Type } from 'typebox';
import { Id, OrNull } from '@golfroundpro/shared/http/schemas.ts';
import { Time } from '../../schemas.ts';
import { EVIDENCE } from '../admin/schemas.ts';

export const RecoveryParams = Type.Object({ recoveryId: Id });

export const Evidence = Type.Enum([...EVIDENCE], {
  description: 'By what they showed who they are',
});

export const RecoveryItem = Type.Object({
  id: Id,
  userId: Id,
  name: Type.String({ description: 'Of the account' }),
  email: Type.String({ description: 'Which the account gets in the end' }),
  evidence: Evidence,
  openedBy: Id,
  openedByName: OrNull(Type.String()),
  openedAt: Time,
  readyAt: Type.String({ format: 'date-time', description: 'The waiting time is over' }),
  expiresAt: Time,
  approvedBy: OrNull(Id),
  approvedByName: OrNull(Type.String()),
  approvedAt: OrNull(Time),
});

export const EXAMPLE_RECOVERY = {
  id: '0198c0de-0000-7000-8000-0000000000ff',
  userId: '0198c0de-0000-7000-8000-0000000000aa',
  name: 'Moira Fraser',
  email: 'moira.fraser@new.example',
  evidence: 'photo_id' as const,
  openedBy: '0198c0de-0000-7000-8000-0000000000ab',
  openedByName: 'Iain Reid',
  openedAt: '2026-05-02T08:00:00.000Z',
  readyAt: '2026-05-05T08:00:00.000Z',
  expiresAt: '2026-05-16T08:00:00.000Z',
  approvedBy: null,
  approvedByName: null,
  approvedAt: null,
};
