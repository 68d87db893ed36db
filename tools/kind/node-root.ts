import { chmod, cp, mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../console/user-error.ts';
import { KUBERNETES } from '../parts/kubernetes.ts';
import type { FoundParts } from '../parts/part.ts';
import { readOutput } from '../parts/read-output.ts';
import { runCommand } from '../parts/run-command.ts';
import { baseSpec, debianMirror, WITHOUT_LIMITS } from './node-settings.ts';

/** The Debian of a node: its containerd and runc are those that kind's files were tried with. */
const SUITE = 'bookworm';

/** What kind's own image of a node has of Debian. */
const PACKAGES = [
  ['systemd', 'systemd-sysv', 'dbus', 'containerd', 'runc', 'containernetworking-plugins'],
  ['iproute2', 'iptables', 'nftables', 'ethtool', 'socat', 'conntrack', 'kmod', 'mount'],
  ['procps', 'hostname', 'ca-certificates', 'curl', 'jq', 'rsync'],
].flat();

const STORAGE = join(import.meta.dirname, 'storage.yaml');
const WRAPPER = join(import.meta.dirname, '../docker/runc-without-limits.sh');

/** How a node is made. */
export interface NodeMaking {
  root: string;
  found: FoundParts;
  logFile: string;
  /** Whether containers may raise limits (CAP_SYS_RESOURCE). */
  limits: boolean;
}

/** Makes the files of a node in a folder: Debian, kind's own, and the programs of Kubernetes. */
export async function makeNodeRoot(making: NodeMaking): Promise<void> {
  const { root, found, logFile, limits } = making;
  const packages = `--include=${PACKAGES.join(',')}`;
  const mirror = debianMirror(readSources());
  // What it mounts in the folder goes with it, even when it is killed.
  await runCommand(
    'unshare',
    ['--mount', found.get('debootstrap')!, '--variant=minbase', packages, SUITE, root, mirror],
    { logFile },
  );
  await cp(found.get('kind-files')!, root, { recursive: true });
  for (const file of globSync(['kind/bin/*', 'usr/local/bin/*'], { cwd: root })) {
    await chmod(join(root, file), 0o755);
  }
  await addPrograms(making);
  await writeFile(join(root, 'etc/containerd/cri-base.json'), await readBaseSpec(root, limits));
  if (!limits) await takeLimits(root);
  await runCommand(
    'chroot',
    [root, 'systemctl', 'enable', 'containerd', 'kubelet', 'undo-mount-hacks'],
    { logFile },
  );
}

function readSources(): string {
  const files = globSync('/etc/apt/{sources.list,sources.list.d/*.{list,sources}}');
  return files.map((file) => readFileSync(file, 'utf8')).join('\n');
}

async function addPrograms({ root, found }: NodeMaking): Promise<void> {
  for (const name of ['kubeadm', 'kubelet', 'kubectl']) {
    await cp(join(found.get('kubernetes')!, name), join(root, 'usr/bin', name));
  }
  await cp(found.get('crictl')!, join(root, 'usr/local/bin/crictl'));
  // kind's unit of containerd, and kind itself, look for them here.
  for (const name of ['containerd', 'containerd-shim-runc-v2', 'ctr']) {
    await symlink(join('/usr/bin', name), join(root, 'usr/local/bin', name));
  }
  for (const folder of ['opt/cni', 'etc/cni/net.d', 'etc/kubernetes/manifests', 'kind/manifests']) {
    await mkdir(join(root, folder), { recursive: true });
  }
  await cp(join(root, 'usr/lib/cni'), join(root, 'opt/cni/bin'), { recursive: true });
  await writeFile(join(root, 'kind/version'), `${KUBERNETES}\n`);
  // kind applies it when it makes a cluster.
  await cp(STORAGE, join(root, 'kind/manifests/default-storage.yaml'));
}

async function readBaseSpec(root: string, limits: boolean): Promise<string> {
  const spec = await readOutput('chroot', [root, 'ctr', 'oci', 'spec']);
  if (spec === undefined) throw new UserError(`ctr does not run in ${root}`);
  return baseSpec(spec, { limits });
}

async function takeLimits(root: string): Promise<void> {
  await cp(WRAPPER, join(root, 'usr/local/sbin/runc-without-limits'));
  const edit = async (file: string, change: (text: string) => string) =>
    writeFile(join(root, file), change(await readFile(join(root, file), 'utf8')));
  await edit('etc/containerd/config.toml', WITHOUT_LIMITS.containerd);
  await edit('etc/systemd/system/containerd.service', WITHOUT_LIMITS.unit);
}
