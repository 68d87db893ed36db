import type { ServiceDeclaration } from '@golfroundpro/shared/service/declaration.ts';
import { operatorSettings, type OperatorSetting } from '../../services/operator-settings.ts';
import { settingsOf } from '../../services/settings.ts';
import { COMPOSE_ADDRESSES, PORTS } from './compose-places.ts';

/** What stands for the world outside on a developer's machine runs in no container. */
const OUTSIDE: Record<string, string> = { OIDC_ISSUER: 'none' };

/** What its image or this file says. */
const OURS = ['HOST', 'WEB_ROOT', 'OPENAPI_ROOT', 'COURSES_FOLDER'];

/** What a service is told: `.env` may set whatever an operator may, all else follows from its declaration. */
export async function composeSettings(
  service: ServiceDeclaration,
  services: ServiceDeclaration[],
): Promise<Record<string, string>> {
  const settable = (await operatorSettings(services)).filter(
    (setting) => setting.services.includes(service.name) && !OURS.includes(setting.name),
  );
  return {
    ...settingsOf({ ...service, settings: {} }, services, COMPOSE_ADDRESSES),
    DAPR_HTTP_PORT: String(PORTS.daprHttp),
    // The gateway is another container, in a network where nobody else is.
    ...(service.area === 'entry' ? {} : { TRUSTED_PROXIES: 'uniquelocal' }),
    ...Object.fromEntries(settable.map((setting) => [setting.name, fromEnvironment(setting)])),
  };
}

function fromEnvironment({ name, value }: OperatorSetting): string {
  return `\${${name}:-${OUTSIDE[name] ?? value}}`;
}
