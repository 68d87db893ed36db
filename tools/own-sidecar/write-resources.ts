import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { declareService } from '@golfroundpro/shared/service/declaration.ts';
import { resiliency } from '../generate/dapr/resiliency.ts';

/** A component: its type, and its settings. */
export interface Component {
  type: string;
  settings: Record<string, string>;
}

/** What a sidecar is, has and allows. */
export interface SidecarResources {
  app: string;
  /** Names such as `v1.0/secrets`; nothing else is allowed over HTTP. */
  allowed: string[];
  components?: (folder: string) => Promise<Record<string, Component>>;
  /** Further resources as they are, by file. */
  files?: Map<string, string>;
  /** Ids of apps that it calls; as in a cluster it repeats no call. */
  called?: string[];
}

/** An app that has no component. */
const NOTHING = { area: '', summary: '', port: 0, routes: () => Promise.resolve(() => []) };
/** What every service of ours has of it. */
const MEASURED = {
  tracing: { samplingRate: '0' },
  metrics: { enabled: true, http: { increasedCardinality: false } },
};

/** Writes what a sidecar reads; gives where its configuration and its components lie. */
export async function writeResources(
  folder: string,
  { app, allowed, components: make, called = [], files = new Map() }: SidecarResources,
): Promise<{ config: string; components: string }> {
  const components = join(folder, 'components');
  await mkdir(components);
  if (called.length > 0) {
    const text = resiliency(declareService({ ...NOTHING, name: app }), { callers: [], called });
    await writeFile(join(components, 'resiliency.yaml'), text);
  }
  for (const [name, { type, settings }] of Object.entries((await make?.(folder)) ?? {})) {
    const metadata = Object.entries(settings).map(([key, value]) => ({ name: key, value }));
    const component = resource('Component', name, { type, version: 'v1', metadata });
    await writeFile(join(components, `${name}.yaml`), component);
  }
  for (const [file, text] of files) await writeFile(join(components, file), text);
  const apis = allowed.map((api) => {
    const [version, name] = api.split('/');
    return { name, version, protocol: 'http' };
  });
  const config = await writeConfiguration(folder, { ...MEASURED, api: { allowed: apis } });
  return { config, components };
}

/** Writes a configuration of Dapr; gives its path. */
export async function writeConfiguration(folder: string, spec: object): Promise<string> {
  const config = join(folder, 'configuration.yaml');
  await writeFile(config, resource('Configuration', 'own', spec));
  return config;
}

function resource(kind: string, name: string, spec: object): string {
  return stringify({ apiVersion: 'dapr.io/v1alpha1', kind, metadata: { name }, spec });
}
