import { SERVICES } from '../services/declared.ts';

/** What the environment sets in the place of what a service's declaration gives on a developer's machine. */
export function setByOperator(name: string, env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const declared = SERVICES.find((service) => service.name === name)?.settings ?? {};
  const names = ['LOG_LEVEL', ...Object.keys(declared)];
  return Object.fromEntries(names.flatMap((key) => (key in env ? [[key, env[key]]] : [])));
}
