import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { clusterConfig } from './cluster-config.ts';
import { SERVICES } from './pod-network.ts';

interface Config {
  nodes: { role: string; extraPortMappings?: object[] }[];
  networking?: { disableDefaultCNI: boolean };
  kubeadmConfigPatches: string[];
}

function configOf(nodes: number, made: boolean) {
  const config = parse(clusterConfig(nodes, { made })) as Config;
  const patches = config.kubeadmConfigPatches.map((text) => parse(text) as unknown);
  return { ...config, patches };
}

it('has one control plane, and as many workers as are asked for beside it', () => {
  expect(configOf(1, true).nodes).toMatchObject([{ role: 'control-plane' }]);
  expect(configOf(3, true).nodes.map(({ role }) => role)).toEqual([
    'control-plane',
    'worker',
    'worker',
  ]);
});

it('has pods on the first node beside others, and leaves one that is alone to kind, which sees to that', () => {
  const patch = { kind: 'InitConfiguration', nodeRegistration: { taints: [] } };
  expect(configOf(2, true).patches).toContainEqual(patch);
  expect(configOf(1, true).patches).not.toContainEqual(patch);
});

it('has the ports of the club on the first node, for this machine alone', () => {
  const [control, worker] = configOf(2, true).nodes;
  expect(control!.extraPortMappings).toEqual([
    { containerPort: 30443, hostPort: 8443, listenAddress: '127.0.0.1' },
    { containerPort: 30080, hostPort: 8480, listenAddress: '127.0.0.1' },
  ]);
  expect(worker).toEqual({ role: 'worker' });
});

it('leaves the network of a made node to us, and tells of our CoreDNS', () => {
  const { networking, patches } = configOf(1, true);
  expect(networking).toEqual({
    ...{ disableDefaultCNI: true, podSubnet: '10.244.0.0/16', serviceSubnet: SERVICES },
  });
  expect(patches).toContainEqual({ kind: 'ClusterConfiguration', dns: { imageTag: 'v1.12.0' } });
  expect(patches).toContainEqual({ kind: 'KubeletConfiguration', failCgroupV1: false });
});

it('leaves a public node its own network and CoreDNS', () => {
  const { networking, patches } = configOf(1, false);
  expect(networking).toBeUndefined();
  expect(patches).toEqual([{ kind: 'KubeletConfiguration', failCgroupV1: false }]);
});
