// @vitest-environment jsdom
import { afterAll, expect, it, vi } from 'vitest';
import { stubApi } from '../testing/stub-api.ts';
import { askFeatures, isOn } from './features.ts';

afterAll(() => vi.unstubAllGlobals());

const load = () => globalThis.dispatchEvent(new Event('load'));

it('has on what the club says, remembers it, and keeps to it while there is no network', async () => {
  expect(isOn('transfer')).toBe(false);
  stubApi({ 'GET /api/v1/features': () => Response.json({ on: ['transfer'] }) });
  askFeatures();
  load();
  await vi.waitFor(() => expect(isOn('transfer')).toBe(true));
  expect(isOn('live')).toBe(false);
  expect(localStorage.getItem('features')).toBe('transfer');

  const lost = vi.fn(() => Promise.reject(new TypeError('Failed to fetch')));
  vi.stubGlobal('fetch', lost);
  load();
  await vi.waitFor(() => expect(lost).toHaveBeenCalled());
  expect(isOn('transfer')).toBe(true);
});
