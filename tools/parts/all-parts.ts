import { chromium } from './chromium.ts';
import { daprControlPlane, metricsServer, traefik } from './cluster-programs.ts';
import { daprChart } from './dapr-chart.ts';
import { compose } from './compose.ts';
import { daprCli } from './dapr-cli.ts';
import { daprd } from './daprd.ts';
import { debootstrap } from './debootstrap.ts';
import { docker } from './docker.ts';
import { go } from './go.ts';
import { helm } from './helm.ts';
import { java } from './java.ts';
import { jq } from './jq.ts';
import { kafka } from './kafka.ts';
import { kindFiles } from './kind-files.ts';
import { kind } from './kind.ts';
import { kubeSchemas } from './kube-schemas.ts';
import { kubernetes } from './kubernetes.ts';
import { maven } from './maven.ts';
import { coredns, crictl, etcd, localPath, pause } from './node-programs.ts';
import { pip } from './pip.ts';
import { postgres } from './postgres.ts';
import { redis } from './redis.ts';
import { schemathesis } from './schemathesis.ts';
import { vault } from './vault.ts';
import { web } from './web.ts';
import { webkit } from './webkit.ts';
import { wrk } from './wrk.ts';
import type { Part, PartName } from './part.ts';

export const allParts: Record<PartName, Part> = {
  pip,
  go,
  java,
  maven,
  postgres,
  redis,
  chromium,
  webkit,
  daprd,
  dapr: daprCli,
  vault,
  kafka,
  web,
  schemathesis,
  wrk,
  helm,
  'kube-schemas': kubeSchemas,
  docker,
  compose,
  jq,
  debootstrap,
  kind,
  'kind-files': kindFiles,
  kubernetes,
  crictl,
  etcd,
  coredns,
  pause,
  'local-path': localPath,
  'dapr-control-plane': daprControlPlane,
  'dapr-chart': daprChart,
  'metrics-server': metricsServer,
  traefik,
};
