import { once } from 'node:events';
import type { Client, Connection, Submittable } from 'pg';

/** One value of a row; undefined is not one. */
export type CopyValue = string | number | boolean | null;

/** What node-postgres has for COPY, though its types do not say so. */
type CopyConnection = Connection & {
  sendCopyFromChunk: (chunk: Buffer) => void;
  endCopyFrom: () => void;
};

const CHUNK_CHARACTERS = 256 * 1024;
const SPECIAL = /[\\\t\n\r]/;
const ESCAPES: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

/**
 * Writes rows with COPY, as fast as PostgreSQL takes them.
 * https://www.postgresql.org/docs/current/sql-copy.html (text format)
 */
export async function copyIn(
  client: Client,
  table: string,
  columns: string[],
  rows: Iterable<CopyValue[]>,
): Promise<void> {
  const text = `COPY ${table} (${columns.join(', ')}) FROM STDIN`;
  await new Promise<void>((resolve, reject) => {
    client.query(copyQuery(text, rows, (error) => (error ? reject(error) : resolve())));
  });
}

/** The query that node-postgres runs: it hands over every message of the server. */
function copyQuery(
  text: string,
  rows: Iterable<CopyValue[]>,
  callback: (error?: Error) => void,
): Submittable {
  let failed = false;
  const query = {
    submit: (connection: Connection) => connection.query(text),
    handleCopyInResponse: (connection: CopyConnection) => {
      send(connection, rows, () => failed).catch(callback);
    },
    handleCommandComplete: () => undefined,
    handleReadyForQuery: () => callback(),
    handleError: (error: Error) => {
      failed = true;
      callback(error);
    },
  };
  return query;
}

async function send(
  connection: CopyConnection,
  rows: Iterable<CopyValue[]>,
  hasFailed: () => boolean,
): Promise<void> {
  for (const chunk of chunksOf(rows)) {
    if (hasFailed()) return;
    connection.sendCopyFromChunk(Buffer.from(chunk));
    if (connection.stream.writableNeedDrain) await once(connection.stream, 'drain');
  }
  connection.endCopyFrom();
}

function* chunksOf(rows: Iterable<CopyValue[]>): Generator<string> {
  let chunk = '';
  for (const row of rows) {
    chunk += `${row.map(cell).join('\t')}\n`;
    if (chunk.length < CHUNK_CHARACTERS) continue;
    yield chunk;
    chunk = '';
  }
  if (chunk !== '') yield chunk;
}

function cell(value: CopyValue): string {
  if (value === null) return '\\N';
  if (typeof value !== 'string') return String(value);
  return SPECIAL.test(value) ? value.replace(/[\\\t\n\r]/g, (found) => ESCAPES[found]!) : value;
}
