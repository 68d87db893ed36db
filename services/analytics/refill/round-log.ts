import { makeEventLog, type EventLog } from '@golfroundpro/shared/events/event-log.ts';
import type { UpstreamAddress } from '@golfroundpro/shared/http/upstream.ts';
import { SNAPSHOT_FORMAT } from './read-log-line.ts';

/** The log of the round service, whose instances are at these addresses; from its beginning, snapshots first. */
export function makeRoundLog(address: UpstreamAddress, idleTimeoutMs?: number): EventLog {
  return makeEventLog('round', address, { query: `&snapshots=${SNAPSHOT_FORMAT}`, idleTimeoutMs });
}
