import { once } from 'node:events';
import { Agent, createServer, request, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import type { Client } from 'pg';
import { componentNames } from '@golfroundpro/shared/dapr/dapr-client.ts';
import { cloudEventText, type EventRow } from '@golfroundpro/shared/events/cloud-event.ts';
import { connectClient } from '../../tools/stack/connect-client.ts';
import type { Connection } from '../run-pgbench.ts';

/** What the parent tells: at first where its sidecar will be, then how many events to drain. */
export interface BareRelayStart {
  connection: Connection;
  sidecar: string;
  topic: string;
}

/** Its sidecar has the component of analytics. */
const { pubsub } = componentNames('analytics');
/** As many as the relay of the product publishes in a call. */
const BULK = 500;

let taken = 0;
let wanted = Infinity;
const all = { taken: (): void => undefined };

/** Takes a bulk as the sidecar hands it over, and does nothing with it. */
const server = createServer((incoming, response) => {
  // At first the sidecar asks what the app is: nothing but what the files beside it say.
  if (incoming.method !== 'POST') return void response.writeHead(404).end();
  void text(incoming).then((body) => {
    const { entries } = JSON.parse(body) as { entries: { entryId: string }[] };
    const statuses = entries.map(({ entryId }) => ({ entryId, status: 'SUCCESS' }));
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ statuses }));
    taken += entries.length;
    if (taken >= wanted) all.taken();
  });
});

process.once('message', (told: BareRelayStart) => void start(told));

async function start(told: BareRelayStart): Promise<void> {
  const record = await connectClient(told.connection);
  process.on('message', (count: number) => {
    void drain(record, told, count).then((ms) => process.send!(ms));
  });
  server.listen(0, '127.0.0.1', () => process.send!((server.address() as { port: number }).port));
}

/** Publishes the last events of round's log in bulk; gives the milliseconds until all of them have come back. */
async function drain(record: Client, told: BareRelayStart, count: number): Promise<number> {
  const { rows } = await record.query<EventRow<string>>(
    `SELECT id, event_id AS "eventId", type, aggregate_id AS "aggregateId", data::text, traceparent,
       occurred_at AS "occurredAt" FROM round.event ORDER BY id DESC LIMIT $1`,
    [count],
  );
  [taken, wanted] = [0, rows.length];
  const everyOne = new Promise<void>((resolve) => (all.taken = resolve));
  const startedAt = performance.now();
  for (let from = 0; from < rows.length; from += BULK) {
    await publish(told, rows.slice(from, from + BULK));
  }
  await everyOne;
  return performance.now() - startedAt;
}

const agent = new Agent({ keepAlive: true });

async function publish(
  { sidecar, topic }: BareRelayStart,
  rows: EventRow<string>[],
): Promise<void> {
  const entries = rows.map((row) => ({
    entryId: row.eventId,
    event: cloudEventText(row, '/round', 'bare'),
    contentType: 'text/plain',
    metadata: { partitionKey: row.aggregateId },
  }));
  const path = `/v1.0/publish/bulk/${pubsub}/${topic}?metadata.rawPayload=true`;
  const sent = request(`${sidecar}${path}`, {
    ...{ method: 'POST', agent, headers: { 'content-type': 'application/json' } },
  });
  sent.end(JSON.stringify(entries));
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  const answer = await text(response);
  if (response.statusCode !== 204) throw new Error(`${response.statusCode} ${answer}`);
}
