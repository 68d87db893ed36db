import { basename } from 'node:path';
import { UserError } from '../console/user-error.ts';
import { openUrl } from './open-url.ts';
import type { Release } from './release.ts';

const PROBE_MS = 5_000;

/** A release whose page answers. */
export interface ReachedRelease extends Release {
  /** SHA-256 in hex, as published. */
  sum: string;
  /** Size of the archive. */
  bytes: number;
}

/**
 * Asks for the checksum and for the archive, of which only the size is read: both may be on another
 * host than the page.
 * @throws whatever keeps it from being fetched, after 5 s at most.
 */
export async function reachRelease(release: Release): Promise<ReachedRelease> {
  const signal = AbortSignal.timeout(PROBE_MS);
  const [sum, bytes] = await Promise.all([readSum(release, signal), readSize(release, signal)]);
  return { ...release, sum, bytes };
}

async function readSum({ archive, checksums }: Release, signal: AbortSignal): Promise<string> {
  const text = await (await openUrl(checksums, signal)).text();
  for (const line of text.split('\n')) {
    const [, sum, name] = /^([0-9a-f]{64}) [ *](.+)$/i.exec(line.trim()) ?? [];
    if (sum && name === basename(archive)) return sum.toLowerCase();
  }
  throw new UserError(`${checksums} has no checksum of ${basename(archive)}`);
}

async function readSize({ archive }: Release, signal: AbortSignal): Promise<number> {
  const { headers, body } = await openUrl(archive, signal);
  await body?.cancel();
  return Number(headers.get('content-length'));
}
