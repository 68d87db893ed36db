import { expect, it } from 'vitest';
import { continueTrace, traceparent } from './trace.ts';

it('continues a trace in a new span', () => {
  const trace = continueTrace(`00-${'a'.repeat(32)}-${'b'.repeat(16)}-00`);
  expect(trace.traceId).toBe('a'.repeat(32));
  expect(trace.spanId).not.toBe('b'.repeat(16));
  expect(traceparent(trace)).toBe(`00-${'a'.repeat(32)}-${trace.spanId}-01`);
});

const ZEROS = [
  `00-${'0'.repeat(32)}-${'b'.repeat(16)}-00`,
  `00-${'a'.repeat(32)}-${'0'.repeat(16)}-00`,
];

it.each([
  undefined,
  '',
  'rubbish',
  ...ZEROS,
  `01-${'a'.repeat(32)}-x-00`,
  `00-${'A'.repeat(32)}-x-00`,
])('begins a new trace for %s', (header) => {
  const { traceId } = continueTrace(header);
  expect(traceId).toMatch(/^[0-9a-f]{32}$/);
  expect(['0'.repeat(32), 'a'.repeat(32)]).not.toContain(traceId);
});
