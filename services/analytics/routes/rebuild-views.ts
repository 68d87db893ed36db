import { PassThrough, type Readable } from 'node:stream';
import { defineRoute, type Route } from '@golfroundpro/shared/http/route.ts';
import type { AnalyticsContext } from '../context.ts';
import type { RefillProgress, RefillResult } from '../refill/fill-generation.ts';
import { rebuild } from '../refill/refill.ts';

/** One line of the answer: how far it is, and last how it ended. */
export type RebuildLine =
  | RefillProgress
  | { stage: 'done'; result: RefillResult }
  | { stage: 'busy' }
  | { stage: 'failed'; message: string };

const LINE_EVERY_MS = 500;

/**
 * POST /internal/rebuild: rebuilds the views beside the live ones, compares every key, and swaps.
 * Answers NDJSON: progress twice a second, and a last line with the result.
 */
export function rebuildViews(context: AnalyticsContext): Route {
  return defineRoute({
    method: 'post',
    path: '/internal/rebuild',
    summary: "Rebuild the views from round's log",
    auth: 'service',
    internal: true,
    responses: { 200: null },
    handler: async () => ({
      status: 200,
      headers: { 'content-type': 'application/x-ndjson' },
      stream: streamRebuild(context),
    }),
  });
}

/** It goes on to its end also when nobody reads any more. */
function streamRebuild({ refillParts, keeper, closing }: AnalyticsContext): Readable {
  const lines = new PassThrough();
  const write = (line: RebuildLine) => {
    if (lines.writable) lines.write(`${JSON.stringify(line)}\n`);
  };
  let progress: RefillProgress = { stage: 'fold', events: 0 };
  const timer = setInterval(() => write(progress), LINE_EVERY_MS);
  rebuild(refillParts, closing, (latest) => (progress = latest))
    .then(
      (result) => write(result ? { stage: 'done', result } : { stage: 'busy' }),
      (error: unknown) => write({ stage: 'failed', message: String(error) }),
    )
    .finally(() => {
      clearInterval(timer);
      lines.end();
      keeper.wake();
    });
  return lines;
}
