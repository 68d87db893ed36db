import type { PublicPath, ServiceDeclaration } from '@golfroundpro/shared/service/declaration.ts';
import { addressSetting } from '@golfroundpro/shared/service/settings.ts';

/** The gateway's table, by name. */
export function proxyRoutes(services: ServiceDeclaration[]): string {
  const rows = services
    .flatMap(({ name, paths = [] }) => paths.map((path) => ({ upstream: name, path })))
    .sort((one, other) => (one.path.prefix < other.path.prefix ? -1 : 1));
  const upstreams = [...new Set(rows.map(({ upstream }) => upstream))].sort();
  return `// Generated from every service.ts by npm run generate.
import type { PublicPath } from '@golfroundpro/shared/service/declaration.ts';

/** A service behind the gateway. */
export type UpstreamName = ${upstreams.map((name) => `'${name}'`).join(' | ')};

/** A part of the public API and who serves it. Nothing else is ever forwarded. */
export interface ProxyRoute extends PublicPath {
  upstream: UpstreamName;
}

/** Every service that something is forwarded to, and the setting that says where it is. */
export const UPSTREAMS: Record<UpstreamName, string> = {
${upstreams.map((name) => `  ${key(name)}: '${addressSetting(name)}',\n`).join('')}};

/** All that is forwarded; of the prefixes that fit the longest is taken. */
export const PROXY_ROUTES: ProxyRoute[] = [
${rows.map(({ upstream, path }) => `  ${rowText(upstream, path)},\n`).join('')}];

/** Every service that holds something of people. */
export const HOLDERS: UpstreamName[] = [${holdersOf(services)}];
`;
}

function holdersOf(services: ServiceDeclaration[]): string {
  const names = services.filter(({ ownData }) => ownData).map(({ name }) => `'${name}'`);
  return names.sort().join(', ');
}

function rowText(upstream: string, { prefix, auth, ...options }: PublicPath): string {
  const more = Object.entries(options).map(([name, value]) => `, ${name}: ${String(value)}`);
  return `{ prefix: '${prefix}', upstream: '${upstream}', auth: '${auth}'${more.join('')} }`;
}

function key(name: string): string {
  return name.includes('-') ? `'${name}'` : name;
}
