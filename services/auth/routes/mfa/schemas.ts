import { Type } from 'typebox';
import { Id } from '@golfroundpro/shared/http/schemas.ts';
import { Time } from '../../schemas.ts';

export const BackupCodes = Type.Object({
  backupCodes: Type.Array(Type.String(), {
    description: 'Each is good once; they are shown this one time',
  }),
});

export const EXAMPLE_BACKUP_CODES = {
  backupCodes: Array.from({ length: 10 }, (_, index) => `4f7q-z9m2-x0kd-8wvt-3b6n-hqe${index}`),
};

export const DeviceItem = Type.Object({
  id: Id,
  device: Type.String({ description: 'Such as "Chrome on Android"' }),
  address: Type.String({ description: 'From where it was trusted' }),
  createdAt: Time,
  lastUsedAt: Time,
  expiresAt: Time,
});
