import { Writable } from 'node:stream';
import { expect, it } from 'vitest';
import { makeLogger } from './logger.ts';
import { continueTrace, runInTrace } from './trace.ts';

function capture() {
  const lines: string[] = [];
  const destination = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      lines.push(chunk.toString());
      done();
    },
  });
  return { lines, logger: makeLogger({ service: 'test', level: 'info' }, destination) };
}

it('strikes out secrets wherever they are nested', () => {
  const { lines, logger } = capture();
  logger.info({ password: 'canary-1', body: { refreshToken: 'canary-2' } }, 'login');
  logger.info({ req: { headers: { authorization: 'canary-3', 'set-cookie': 'canary-4' } } });
  expect(lines.join('')).not.toContain('canary');
  expect(lines.join('')).toContain('[redacted]');
});

it('keeps an entry on one line, whatever is in it', () => {
  const { lines, logger } = capture();
  logger.info({ path: 'a\r\n{"level":"fatal"}' }, 'one\nline');
  expect(lines).toHaveLength(1);
  expect(lines[0]!.trim().split('\n')).toHaveLength(1);
});

it('carries the trace id of the work at hand', () => {
  const { lines, logger } = capture();
  const trace = continueTrace(`00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`);
  runInTrace(trace, () => logger.info('inside'));
  expect(JSON.parse(lines[0]!)).toMatchObject({ trace_id: 'a'.repeat(32), service: 'test' });
});
