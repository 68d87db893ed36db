import type { ServiceDeclaration } from '@golfroundpro/shared/service/declaration.ts';
import { DATA_LAYER, layerOf } from '../charts/layer.ts';

/** A club names its own here, and generates. */
const REPOSITORY = 'https://git.club.example/golfroundpro.git';

/** What Argo CD is told of a chart. */
interface Release {
  name: string;
  namespace: string;
  /** Waves go one after the other. */
  wave: number;
  valueFiles: string[];
  /** Whether it goes by what stands in Git, without being asked. */
  isAutomatic: boolean;
}

/** An Application of Argo CD for each chart that is a release of its own, by name. */
export function argoApplications(services: ServiceDeclaration[]): Map<string, object> {
  const releases: Release[] = [
    { name: 'layers', namespace: 'default', wave: 0, valueFiles: [], isAutomatic: true },
    // Its job is gone an hour after it has ended: what goes by itself would run it every hour anew.
    {
      ...{ name: 'data', namespace: DATA_LAYER, wave: 1 },
      ...{ valueFiles: ['values-prod.yaml'], isAutomatic: false },
    },
    ...services.map(serviceRelease),
  ];
  return new Map(releases.map((release) => [release.name, application(release)]));
}

/** The digest of its image is a value that its pipeline, or somebody, commits. */
function serviceRelease(service: ServiceDeclaration): Release {
  const { name, area } = service;
  const wave = area === 'entry' ? 3 : 2;
  const valueFiles = [`/deploy/images/${name}.yaml`];
  return { name, namespace: layerOf(service), wave, valueFiles, isAutomatic: true };
}

function application({ name, namespace, wave, valueFiles, isAutomatic }: Release): object {
  return {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Application',
    metadata: {
      name,
      namespace: 'argocd',
      annotations: { 'argocd.argoproj.io/sync-wave': String(wave) },
    },
    spec: {
      project: 'default',
      source: {
        repoURL: REPOSITORY,
        targetRevision: 'main',
        path: `charts/${name}`,
        helm: { releaseName: name, valueFiles, ignoreMissingValueFiles: true },
      },
      destination: { server: 'https://kubernetes.default.svc', namespace },
      syncPolicy: isAutomatic ? { automated: { prune: false, selfHeal: true } } : {},
    },
  };
}
