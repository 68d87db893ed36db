import { randomUUID } from 'node:crypto';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CALLER_TOKEN_HEADER } from '@golfroundpro/shared/http/upstream.ts';
import { CALLER_TOKEN } from '@golfroundpro/shared/testing/test-config.ts';
import type { TestEvent } from './test-events.ts';

/** Round's log, and where its courses lie, over real HTTP; a test changes what it holds and how it behaves. */
export interface LogServer {
  url: string;
  epoch: string;
  events: TestEvent[];
  /** The time zone of each course. */
  timeZones: Record<string, string>;
  /** Cuts each of the next streams after so many events. */
  cuts: number[];
  /** Stops each stream after so many events until this is resolved. */
  pause: { after: number; until: Promise<void> } | undefined;
  /** The positions that events were asked from. */
  asked: string[];
  close: () => Promise<void>;
}

/** Starts a log that is empty. */
export async function startLogServer(): Promise<LogServer> {
  const server = createServer((req, res) => {
    if (req.url === '/internal/course-time-zones') {
      const items = Object.entries(log.timeZones);
      res.setHeader('content-type', 'application/json');
      res.end(
        JSON.stringify({ items: items.map(([courseId, timeZone]) => ({ courseId, timeZone })) }),
      );
      return;
    }
    const after = new URL(req.url ?? '', 'http://log').searchParams.get('after') ?? '';
    if (req.headers[CALLER_TOKEN_HEADER] !== CALLER_TOKEN) res.writeHead(401).end();
    else void stream(res, after);
  });
  const log: LogServer = {
    url: '',
    epoch: randomUUID(),
    events: [],
    timeZones: {},
    cuts: [],
    pause: undefined,
    asked: [],
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };

  async function stream(res: ServerResponse, after: string): Promise<void> {
    const events = log.events.filter(({ sequence }) => Number(sequence) > Number(after));
    if (after !== '999999999999999') log.asked.push(after);
    const cut = events.length > 0 ? log.cuts.shift() : undefined;
    res.write(`${JSON.stringify({ epoch: log.epoch })}\n`);
    for (const [index, event] of events.entries()) {
      if (index === cut) return void res.destroy();
      if (index === log.pause?.after) await log.pause.until;
      res.write(`${JSON.stringify(event)}\n`);
    }
    res.end(`${JSON.stringify({ end: true, position: events.at(-1)?.sequence ?? after })}\n`);
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  log.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return log;
}
