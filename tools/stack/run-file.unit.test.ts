import { describe, expect, it } from 'vitest';
import { readRunFile, usualPorts } from './run-file.ts';

describe('dapr.yaml', () => {
  it('gives no port twice', () => {
    const ports = Object.values(usualPorts(readRunFile().apps));
    expect(new Set(ports).size).toBe(ports.length);
  });

  it('tells each service the port that its sidecar expects', () => {
    for (const { appPort, env } of readRunFile().apps) expect(env['PORT']).toBe(String(appPort));
  });
});
