import { access, constants } from 'node:fs/promises';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { readOutput } from './read-output.ts';

/** Folders that are searched: PATH, and where the dapr CLI puts the runtime. */
function searchPath(): string[] {
  return [...(process.env['PATH'] ?? '').split(delimiter), join(homedir(), '.dapr/bin')];
}

/** True when the file is there and may be run. */
export async function isExecutable(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}

/** The first of these names that is found as an executable. */
export async function findOnPath(...names: string[]): Promise<string | undefined> {
  for (const name of names) {
    for (const folder of searchPath()) {
      const path = join(folder, name);
      if (folder !== '' && (await isExecutable(path))) return path;
    }
  }
  return undefined;
}

/** How a binary tells its version, and which one fits. */
export interface VersionCheck {
  args: string[];
  /** Its groups are major, minor and patch. */
  pattern: RegExp;
  fits: (major: number, minor: number, patch: number) => boolean;
}

/** The path itself when the binary there tells a version that fits. */
export async function fitting(
  path: string | undefined,
  { args, pattern, fits }: VersionCheck,
): Promise<string | undefined> {
  if (path === undefined || !(await isExecutable(path))) return undefined;
  const match = pattern.exec((await readOutput(path, args)) ?? '');
  const [major = 0, minor = 0, patch = 0] = (match ?? []).slice(1).map(Number);
  return match && fits(major, minor, patch) ? path : undefined;
}
