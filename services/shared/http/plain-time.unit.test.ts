import { expect, it } from 'vitest';
import { isPlainDate, isPlainTime } from './plain-time.ts';

it.each(['2026-05-02', '1900-01-01', '2199-12-31', '2024-02-29'])('%s is a day', (text) => {
  expect(isPlainDate(text)).toBe(true);
});

it.each([
  ...['0000-01-01', '1899-12-31', '2200-01-01', '9999-12-31', '2026-13-01', '2026-02-29'],
  ...['2026-00-10', '2026-5-2', '2026-05-02T00:00:00Z', '+002026-05-02', '', ' 2026-05-02'],
])('%j is no day', (text) => {
  expect(isPlainDate(text)).toBe(false);
});

it.each(['2026-05-02T23:59:59Z', '2026-05-02T00:00:00.123456789+13:45'])('%s is a time', (text) => {
  expect(isPlainTime(text)).toBe(true);
});

it.each([
  ...['2026-05-02T23:59:60Z', '2026-05-02T24:00:00Z', '0000-05-02T10:00:00Z', '2026-05-02'],
  ...['2026-05-02 10:00:00Z', '2026-05-02T10:00:00', '2026-02-30T10:00:00Z', '2026-05-02T10:00Z'],
])('%j is no time', (text) => {
  expect(isPlainTime(text)).toBe(false);
});
