import { Writable } from 'node:stream';
import { makeLogger, type Logger } from '../logging/logger.ts';

export interface CapturedLog {
  logger: Logger;
  /** The lines as they were written. */
  lines: string[];
  entries: () => Record<string, unknown>[];
}

/** A logger that keeps every line, of the level `debug` too. */
export function captureLog(): CapturedLog {
  const lines: string[] = [];
  const destination = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      lines.push(chunk.toString());
      done();
    },
  });
  return {
    logger: makeLogger({ service: 'test', level: 'debug' }, destination),
    lines,
    entries: () => lines.map((line) => JSON.parse(line) as Record<string, unknown>),
  };
}
