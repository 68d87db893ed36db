/** Who asks on behalf of whoever runs the club: `npm run rebuild`, for one. */
export const OPERATOR = 'operator';

/** The setting with the file that tells an app of its sidecar, also while it runs. */
export const SIDECAR_FILE = 'SIDECAR_FILE';

/** The setting that says where a service's instances are: `AUTH_URL`, `CACHE_UPDATER_URL`. */
export function addressSetting(name: string): string {
  return `${upper(name)}_URL`;
}

/** The setting with the token of a caller at a service: `TOKEN_GATEWAY_TO_AUTH`. */
export function tokenSetting(caller: string, callee: string): string {
  return `TOKEN_${upper(caller)}_TO_${upper(callee)}`;
}

function upper(name: string): string {
  return name.toUpperCase().replaceAll('-', '_');
}
