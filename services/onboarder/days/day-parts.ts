import type { Pool } from 'pg';
import type { Logger } from '@golfroundpro/shared/logging/logger.ts';
import type { Relay } from '@golfroundpro/shared/relay/relay.ts';
import type { DayOn } from './day-on.ts';

/** What days and places need of the service. */
export interface DayParts {
  pool: Pool;
  relay: Relay;
  logger: Logger;
  dayOn: DayOn;
  now: () => Date;
}
