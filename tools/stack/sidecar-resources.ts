import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { messageOf } from '../console/user-error.ts';

/** What we read of a resource file; the other kinds are no resources of a sidecar. */
interface Resource {
  kind: string;
  metadata: { name: string };
  scopes?: string[];
  spec: ComponentSpec & SubscriptionSpec;
}

interface ComponentSpec {
  type: string;
}

interface SubscriptionSpec {
  pubsubname: string;
  topic: string;
  deadLetterTopic?: string;
  routes?: { default?: string; rules?: { path: string }[] };
}

/** What we read of a sidecar's answer to GET /v1.0/metadata. */
interface Metadata {
  components?: { name: string; type: string }[];
  resiliencies?: { name: string }[];
  subscriptions?: {
    pubsubname: string;
    topic: string;
    deadLetterTopic?: string;
    rules: { path: string }[];
  }[];
}

/** Where a sidecar answers, and what opens it. */
interface Sidecar {
  appID: string;
  httpPort: number;
  apiToken: string;
}

const TIMEOUT_MS = 2000;

/**
 * Compares what a sidecar has loaded with the files that it was given: a component, a subscription or
 * a policy that it left out, or took in though it is for another app.
 * @returns undefined when it is the same, else what differs
 */
export async function sidecarDifference(
  sidecar: Sidecar,
  folders: string[],
): Promise<string | undefined> {
  const declared = declaredResources(folders, sidecar.appID);
  const metadata = await readMetadata(sidecar).catch(messageOf);
  if (typeof metadata === 'string') return `does not tell what it loaded: ${metadata}`;
  const loaded = loadedResources(metadata);
  const missing = declared.filter((one) => !loaded.includes(one));
  const foreign = loaded.filter((one) => !declared.includes(one));
  const reasons = [
    ...missing.map((one) => `did not load ${one}`),
    ...foreign.map((one) => `loaded ${one}, which is not declared for it`),
  ];
  return reasons.length === 0 ? undefined : reasons.join('; ');
}

/** What the files of some folders declare for an app, a text each; daprd reads no folders in them. */
export function declaredResources(folders: string[], appID: string): string[] {
  return folders
    .flatMap((folder) =>
      globSync('*.{yaml,yml}', { cwd: folder }).map((file) => join(folder, file)),
    )
    .flatMap((file) => parseAllDocuments(readFileSync(file, 'utf8')))
    .map((document) => document.toJS() as Resource)
    .filter(({ scopes }) => scopes === undefined || scopes.includes(appID))
    .flatMap(describe);
}

function describe({ kind, metadata: { name }, spec }: Resource): string[] {
  if (kind === 'Component') return [component(name, spec.type)];
  if (kind === 'Resiliency') return [resiliency(name)];
  if (kind !== 'Subscription') return [];
  const { rules = [], default: otherwise } = spec.routes ?? {};
  const paths = [...rules.map(({ path }) => path), ...(otherwise === undefined ? [] : [otherwise])];
  return [subscription(spec, paths)];
}

/** What a sidecar tells of itself, in the same texts. */
function loadedResources(metadata: Metadata): string[] {
  const { components = [], resiliencies = [], subscriptions = [] } = metadata;
  return [
    ...components.map(({ name, type }) => component(name, type)),
    ...resiliencies.map(({ name }) => resiliency(name)),
    ...subscriptions.map((one) =>
      subscription(
        one,
        one.rules.map(({ path }) => path),
      ),
    ),
  ];
}

function component(name: string, type: string): string {
  return `component ${name} (${type})`;
}

function resiliency(name: string): string {
  return `resiliency ${name}`;
}

function subscription(
  { pubsubname, topic, deadLetterTopic }: Omit<SubscriptionSpec, 'routes'>,
  paths: string[],
): string {
  const letters = deadLetterTopic === undefined ? '' : `, dead letters to ${deadLetterTopic}`;
  return `subscription ${pubsubname}/${topic} to ${paths.join(', ')}${letters}`;
}

async function readMetadata({ httpPort, apiToken }: Sidecar): Promise<Metadata> {
  const response = await fetch(`http://127.0.0.1:${httpPort}/v1.0/metadata`, {
    headers: { 'dapr-api-token': apiToken },
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  if (!response.ok) throw new Error(`it answers ${response.status}`);
  return (await response.json()) as Metadata;
}
