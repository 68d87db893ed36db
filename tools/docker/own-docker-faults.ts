import type { Machine } from './machine.ts';

/** Unix sockets of containerd lie below the folder, and their paths are short. */
const LONGEST_FOLDER = 60;

/** Why a Docker of our own cannot run here, each with what to do; none where it can. */
export function ownDockerFaults(machine: Machine, folder: string): string[] {
  const faults: [boolean, string][] = [
    [!machine.linux, 'this is not Linux'],
    [!machine.debian, 'this is not Debian, whose Docker would be installed'],
    [!machine.root, 'this is not root'],
    [!machine.mounts, 'this process may not mount (CAP_SYS_ADMIN)'],
    [!machine.overlay, 'the kernel has no overlayfs (modprobe overlay)'],
    [
      folder.length > LONGEST_FOLDER,
      `${folder} is too long for sockets: STACK_DIRECTORY=<a shorter folder> helps`,
    ],
  ];
  return faults.filter(([is]) => is).map(([, fault]) => fault);
}
