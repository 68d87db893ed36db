import { existsSync } from 'node:fs';
import { chmod, rm, writeFile } from 'node:fs/promises';
import { buildLog } from './cache.ts';
import { findOnPath } from './find-binary.ts';
import { runCommand } from './run-command.ts';

const policy = '/usr/sbin/policy-rc.d';

/** True when Debian packages can be installed: apt is there and this is root. */
export async function canInstallDebian(): Promise<boolean> {
  return process.getuid?.() === 0 && (await findOnPath('apt-get')) !== undefined;
}

/** Installs Debian packages without starting the services that come with them. */
export async function installDebian(packages: string[]): Promise<void> {
  const apt = (args: string[]) =>
    runCommand('apt-get', ['-o', 'DPkg::Lock::Timeout=600', ...args], {
      logFile: buildLog(`apt-${args[0]}`),
      env: { DEBIAN_FRONTEND: 'noninteractive' },
    });
  await apt(['update']);
  await withoutServices(() => apt(['install', '--yes', '--no-install-recommends', ...packages]));
}

/** Debian starts a service that it installs unless this script says no (101). */
async function withoutServices(work: () => Promise<void>): Promise<void> {
  if (existsSync(policy)) return work();
  await writeFile(policy, '#!/bin/sh\nexit 101\n');
  await chmod(policy, 0o755);
  try {
    await work();
  } finally {
    await rm(policy, { force: true });
  }
}
