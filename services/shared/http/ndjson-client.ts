import type { Pool } from 'undici';
import type { Instances } from './instances.ts';

export interface NdjsonRequest {
  /** GET unless told. */
  method?: 'GET' | 'POST';
  /** The connections to a service; whoever reads again keeps them, and with them who did not answer. */
  instances: Instances<Pool>;
  path: string;
  headers?: Record<string, string>;
  /** The longest silence that is borne, before the head and between two pieces of the body. */
  idleTimeoutMs: number;
  signal?: AbortSignal;
}

const MAX_LINE_CHARACTERS = 4_000_000;

/**
 * Streams a newline-delimited JSON answer in constant memory: yields the parsed lines in groups, as
 * they arrive. The reader's pace holds the sender back.
 * @throws Error on any other status than 200, on silence, and on a connection that breaks
 */
export async function* readNdjson(options: NdjsonRequest): AsyncGenerator<unknown[]> {
  const { method = 'GET', instances, path, headers, idleTimeoutMs, signal } = options;
  const { statusCode, body } = await instances.ask((pool) =>
    pool.request({
      method,
      path,
      headers: { accept: 'application/x-ndjson', ...headers },
      headersTimeout: idleTimeoutMs,
      bodyTimeout: idleTimeoutMs,
      signal,
    }),
  );
  if (statusCode !== 200) {
    await body.dump();
    throw new Error(`${method} ${path}: ${statusCode}`);
  }
  let rest = '';
  for await (const piece of body.setEncoding('utf8')) {
    const lines = (rest + String(piece)).split('\n');
    rest = lines.pop() ?? '';
    if (rest.length > MAX_LINE_CHARACTERS) throw new Error(`${method} ${path}: a line is too long`);
    if (lines.length > 0) yield lines.map(parse);
  }
  if (rest !== '') yield [parse(rest)];
}

function parse(line: string): unknown {
  return JSON.parse(line);
}
