/** Who calls an app through the sidecars, and whom it calls so. */
export interface Invocation {
  callers: InvokingApp[];
  /** Ids of apps. */
  called: string[];
}

/** An app that calls another one. */
export interface InvokingApp {
  app: string;
  namespace: string;
  /** What it may call; `/internal/**` is all below `/internal`. */
  paths: string[];
}

/** On a developer's machine, and in Compose, services call each other directly. */
export const DIRECTLY: Invocation = { callers: [], called: [] };

/** What a configuration says of who may call its app. */
export function accessControl({ callers }: Invocation): string {
  return `${callers.length > 0 ? CALLED : CALLED_BY_NOBODY}  accessControl:
    defaultAction: deny
    trustDomain: ${TRUST_DOMAIN}
${callers.length > 0 ? `    policies:\n${callers.map(policyOf).join('')}` : ''}`;
}

/** Calls are sent again by who knows what may be: by itself a sidecar would repeat one that may have been done. */
export function invocationTargets({ called }: Invocation): string {
  if (called.length === 0) return '';
  return `    apps:\n${called.map((app) => `      ${app}:\n        retry: never\n`).join('')}`;
}

/** Identities of apps are of Dapr's usual domain of trust. */
const TRUST_DOMAIN = 'public';

const CALLED_BY_NOBODY = '  # Through its sidecar nobody calls this app.\n';
const CALLED =
  '  # Who may call this app through its sidecar, and what: never what its own sidecar brings (/events, /dapr).\n';

function policyOf({ app, namespace, paths }: InvokingApp): string {
  return `      - appId: ${app}
        defaultAction: deny
        trustDomain: ${TRUST_DOMAIN}
        namespace: ${namespace}
        operations:
${paths.map((path) => `          - { name: ${path}, httpVerb: ['*'], action: allow }\n`).join('')}`;
}
