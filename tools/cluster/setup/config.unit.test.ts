import { expect, it } from 'vitest';
import { EnvReader } from '@golfroundpro/shared/config/env-reader.ts';
import { readSetUpConfig } from './config.ts';

const read = (more: Record<string, string>) =>
  readSetUpConfig(
    new EnvReader({
      ...{ DATABASE_HOST: 'postgres', KAFKA_BROKERS: 'kafka:9092', VAULT_ADDRESS: 'http://vault' },
      ...more,
    }),
  );

it('keeps audit logs for two years unless told', () => {
  expect(read({}).auditMonths).toBe(24);
  expect(read({ AUDIT_MONTHS: '36' }).auditMonths).toBe(36);
});

it.each(['11', '121', '0', 'all'])('keeps them for no %s months', (months) => {
  expect(() => read({ AUDIT_MONTHS: months })).toThrow('AUDIT_MONTHS');
});
