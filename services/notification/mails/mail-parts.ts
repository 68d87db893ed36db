import type { Pool } from 'pg';
import type { Upstream } from '@golfroundpro/shared/http/upstream.ts';
import type { Logger } from '@golfroundpro/shared/logging/logger.ts';
import type { PostOffice } from '@golfroundpro/shared/mail/post-office.ts';
import type { Relay } from '@golfroundpro/shared/relay/relay.ts';
import type { NotificationMetrics } from '../notification-metrics.ts';
import type { Letterhead } from './confirmation-text.ts';
import type { NoteSent } from './note-sent.ts';
import type { PrepareParts } from './prepare.ts';

/** What sending a mail needs. */
export interface MailParts extends PrepareParts, Letterhead {
  pool: Pool;
  postOffice: PostOffice;
  /** Whom it is asked where people are mailed now. */
  auth: Upstream;
  noteSent: NoteSent;
  relay: Relay;
  metrics: NotificationMetrics;
  logger: Logger;
  now: () => Date;
}
