import { RAISED_LIMITS } from '../../load/raised-limits.ts';
import type { OutsideStore, ServiceDeclaration } from '@golfroundpro/shared/service/declaration.ts';
import { CLUB_ADDRESS, CLUB_HOST } from '../../kind/club-address.ts';
import { PODS } from '../../kind/pod-network.ts';

/** A small cluster on one machine: what a pod asks for is little, what it may take is as it is. */
const TEST = {
  autoscaling: { enabled: false },
  resources: { requests: { cpu: '20m', memory: '96Mi' } },
  sidecar: { resources: { requests: { cpu: '20m', memory: '32Mi' } } },
};

const COOKIE = 'traefik.ingress.kubernetes.io/service.sticky.cookie';

/** A browser that had its page from one pod has the page's files from it too, while a canary or a new version is there. */
const SAME_POD = {
  [COOKIE]: 'true',
  [`${COOKIE}.name`]: 'pod',
  [`${COOKIE}.secure`]: 'true',
  [`${COOKIE}.httponly`]: 'true',
  [`${COOKIE}.samesite`]: 'strict',
};

/** The entry on that machine: who calls is who Traefik, a pod, says it is. */
const TEST_ENTRY = {
  settings: { TRUSTED_PROXIES: PODS },
  ingress: {
    ...{ enabled: true, className: 'traefik', host: CLUB_HOST, tlsSecret: 'club-tls' },
    serviceAnnotations: SAME_POD,
  },
};

/** What stands in a developer's cluster for the world outside (charts/mail-sink), and where. */
const STANDS_IN: Partial<Record<OutsideStore, Record<string, string>>> = {
  'mail-sink': { SMTP_HOST: 'mail-sink.server-layer.svc.cluster.local', SMTP_PORT: '1025' },
};

/** Where images are kept at Google; a club puts its own region and project. */
const GKE = { image: { registry: 'europe-west1-docker.pkg.dev/golf-club' } };

/** The name on the internet; the issuer is the one to try with, until its certificate has come (docs/cloud.md). */
const GKE_INGRESS = {
  enabled: true,
  className: 'traefik',
  host: 'golf.club.example',
  tlsSecret: 'club-tls',
  annotations: {
    'cert-manager.io/cluster-issuer': 'letsencrypt-staging',
    'external-dns.alpha.kubernetes.io/hostname': 'golf.club.example',
  },
  serviceAnnotations: SAME_POD,
};

/** Why a set of the entry is as it is, as its file says. */
export const ENTRY_NOTES: Record<string, string> = {
  dev: '# On one machine everybody calls from one address, a load of hundreds of golfers too: limits by address are those of none.\n',
};

/** Sets of values of a service's chart beside its own, by name: `dev` is values-dev.yaml. */
export function serviceSets(service: ServiceDeclaration): Record<string, object> {
  const { area } = service;
  const dev = settingsOfDev(service);
  return {
    ...(Object.keys(dev).length > 0 ? { dev: { settings: dev } } : {}),
    test: { ...TEST, ...(area === 'entry' ? TEST_ENTRY : {}) },
    gke: { ...GKE, ...(area === 'entry' ? { ingress: GKE_INGRESS } : {}) },
  };
}

/** As on a developer's machine, but for where the cluster has the page, and what stands for the world outside. */
function settingsOfDev({ area, settings = {}, outside = [] }: ServiceDeclaration): object {
  return {
    ...settings,
    ...('PUBLIC_URL' in settings ? { PUBLIC_URL: CLUB_ADDRESS } : {}),
    ...(Object.assign({}, ...outside.map((store) => STANDS_IN[store])) as object),
    ...(area === 'entry' ? RAISED_LIMITS : {}),
  };
}
