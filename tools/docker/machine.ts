import { existsSync, readFileSync } from 'node:fs';
import { findOnPath } from '../parts/find-binary.ts';
import { readOutput } from '../parts/read-output.ts';

/** Its bit in the masks of /proc (capability.h). */
const CAP_SYS_ADMIN = 21;
const CAP_SYS_RESOURCE = 24;

/** What a machine must have, or lacks, for a Docker of our own. */
export interface Machine {
  linux: boolean;
  root: boolean;
  debian: boolean;
  /** May mount, so may run containers at all. */
  mounts: boolean;
  overlay: boolean;
  /** May raise limits; containers are made without that where it is missing. */
  limits: boolean;
}

/** This machine. */
export async function readMachine(): Promise<Machine> {
  const capabilities = capabilitiesOf(textOf('/proc/self/status'));
  return {
    linux: process.platform === 'linux',
    root: process.getuid?.() === 0,
    debian: isDebian(textOf('/etc/os-release')) && (await findOnPath('apt-get')) !== undefined,
    mounts: capabilities.has(CAP_SYS_ADMIN),
    overlay: await hasOverlay(),
    limits: capabilities.has(CAP_SYS_RESOURCE),
  };
}

/** True for Debian itself; what is derived from it has other packages. */
export function isDebian(osRelease: string): boolean {
  return /^ID="?debian"?$/m.test(osRelease);
}

/** The numbers of the capabilities that a process may have, of its /proc/<pid>/status. */
export function capabilitiesOf(status: string): Set<number> {
  const mask = BigInt(`0x${/^CapBnd:\s+([0-9a-f]+)$/m.exec(status)?.[1] ?? '0'}`);
  const numbers = Array.from({ length: 64 }, (_, number) => number);
  return new Set(numbers.filter((number) => (mask >> BigInt(number)) & 1n));
}

/** A file system that is a module is listed once it is loaded. */
async function hasOverlay(): Promise<boolean> {
  const listed = () => /\boverlay$/m.test(textOf('/proc/filesystems'));
  if (!listed()) await readOutput('modprobe', ['overlay']);
  return listed();
}

function textOf(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}
