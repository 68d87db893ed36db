import { globSync } from 'node:fs';
import { cp, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Docker } from '../docker/docker.ts';
import { runCommand } from '../parts/run-command.ts';
import { PROGRAM_IMAGES, type ProgramImage } from './control-plane-images.ts';
import type { NodeMaking } from './node-root.ts';

/** What kube-proxy calls (iptables, conntrack, …), what makes folders of volumes, and what these need, of the node's files. */
const DEBIAN = [
  ...['bin', 'sbin', 'lib', 'lib64', 'usr/sbin', 'usr/lib64', 'usr/lib/*-linux-gnu'],
  ...['usr/bin/{bash,dash,sh,mkdir,rm}', 'etc/alternatives', 'etc/passwd', 'etc/group'],
];

/** Imports the files of a folder as an image of one layer. */
export async function importFolder(
  docker: Docker,
  folder: string,
  { names, changes, logFile }: { names: string[]; changes: string[]; logFile: string },
): Promise<void> {
  const archive = `${folder}.tar`;
  const [first, ...others] = names;
  await runCommand('tar', ['--create', '--file', archive, '--directory', folder, '.'], { logFile });
  const flags = changes.flatMap((change) => ['--change', change]);
  await docker.log(logFile, 'import', ...flags, archive, first!);
  for (const name of others) await docker.read('tag', first!, name);
  await rm(archive);
}

/** Makes the images of the control plane in Docker; gives their names. */
export async function importPrograms(docker: Docker, making: NodeMaking): Promise<string[]> {
  for (const image of PROGRAM_IMAGES) await importProgram(docker, image, making);
  return PROGRAM_IMAGES.flatMap(({ names }) => names);
}

async function importProgram(
  docker: Docker,
  { names, part, program, change, onDebian }: ProgramImage,
  { root, found, logFile }: NodeMaking,
): Promise<void> {
  const folder = `${root}-${program ?? part}`;
  await mkdir(join(folder, 'usr/local/bin'), { recursive: true });
  await mkdir(join(folder, 'tmp'));
  if (onDebian) {
    const copy = 'tar --create --file - "${@:2}" | tar --extract --file - --directory "$1"';
    const files = DEBIAN.flatMap((pattern) => globSync(pattern, { cwd: root }));
    await runCommand('bash', ['-o', 'pipefail', '-c', copy, 'bash', folder, ...files], {
      logFile,
      cwd: root,
    });
  }
  const path = found.get(part)!;
  await cp(
    program === undefined ? path : join(path, program),
    join(folder, 'usr/local/bin', program ?? part),
  );
  await importFolder(docker, folder, { names, changes: [change], logFile });
  await rm(folder, { recursive: true });
}
