import { expect, it } from 'vitest';
import { captureLog } from '../testing/capture-log.ts';
import { continueTrace, runInTrace } from './trace.ts';

it('strikes out secrets wherever they are nested', () => {
  const { lines, logger } = captureLog();
  logger.info({ password: 'canary-1', body: { refreshToken: 'canary-2' } }, 'login');
  logger.info({ req: { headers: { authorization: 'canary-3', 'set-cookie': 'canary-4' } } });
  expect(lines.join('')).not.toContain('canary');
  expect(lines.join('')).toContain('[redacted]');
});

it('keeps an entry on one line, whatever is in it', () => {
  const { lines, logger } = captureLog();
  logger.info({ path: 'a\r\n{"level":"fatal"}' }, 'one\nline');
  expect(lines).toHaveLength(1);
  expect(lines[0]!.trim().split('\n')).toHaveLength(1);
});

it('carries the trace id of the work at hand', () => {
  const { entries, logger } = captureLog();
  const trace = continueTrace(`00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`);
  runInTrace(trace, () => logger.info('inside'));
  expect(entries()).toMatchObject([{ trace_id: 'a'.repeat(32), service: 'test' }]);
});
