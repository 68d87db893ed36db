import { afterAll, beforeAll, expect, it } from 'vitest';
import { documentedMetrics, registeredMetrics } from '@golfroundpro/shared/testing/metrics-doc.ts';
import { startTestService, type TestService } from './test-service.ts';

let service: TestService;

beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service.close());

it('METRICS.md lists exactly what /metrics gives', async () => {
  const documented = await documentedMetrics(new URL('../METRICS.md', import.meta.url));
  expect(registeredMetrics(service.context.metrics.registry)).toEqual(documented);
});
