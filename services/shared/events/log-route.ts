import type { Pool } from 'pg';
import { Type } from 'typebox';
import { defineRoute } from '../http/route.ts';
import { AFTER, logAnswer } from './log-answer.ts';
import { logLines } from './log-lines.ts';

export interface LogRouteOptions {
  /** Who may read it. */
  callers: string[];
  /** What of the log is told, in all versions. */
  events: { type: string }[];
}

/**
 * GET /internal/events: of a service's log what another one folds, as NDJSON, so that it can make its views anew: see
 * logAnswer and logLines. A page of the log is read when whoever asked has taken the one before.
 */
export function logRoute(pool: Pool, { callers, events }: LogRouteOptions) {
  const types = events.map(({ type }) => type.replace(/v\d+$/, 'v%'));
  return defineRoute({
    method: 'get',
    path: '/internal/events',
    summary: 'The event log as NDJSON, by position',
    auth: 'service',
    callers,
    internal: true,
    query: Type.Object({ after: AFTER }),
    responses: { 200: null },
    handler: ({ query: { after = '0' } }) => logAnswer(pool, logLines(pool, types, after)),
  });
}
