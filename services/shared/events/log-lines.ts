import type { Pool } from 'pg';
import { readLogPage } from './read-log.ts';

/** Larger pages are no faster and cost more in buffers than they save in calls. */
const PAGE = 500;

/**
 * The log behind a position as NDJSON: an event a line in order of position, `{"passed"}` where a page has none of
 * these types, last a line that says that it is whole.
 * @param types patterns of LIKE, such as `golf.round.%`
 */
export async function* logLines(
  pool: Pool,
  types: string[],
  after: string,
): AsyncGenerator<string> {
  let position = after;
  for (;;) {
    const page = await readLogPage(pool, types, position, PAGE);
    if (!page) break;
    position = page.position;
    // Whoever reads takes a long silence for an end.
    yield page.lines || `${JSON.stringify({ passed: position })}\n`;
  }
  yield `${JSON.stringify({ end: true, position })}\n`;
}
