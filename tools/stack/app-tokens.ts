import { tokenSetting } from '@golfroundpro/shared/service/settings.ts';
import type { AppTokens, StackSecrets } from './secrets.ts';

/** The tokens between an app and its sidecar, as both processes read them. */
export function sidecarTokens({ daprApiToken, appApiToken }: AppTokens): Record<string, string> {
  return { DAPR_API_TOKEN: daprApiToken, APP_API_TOKEN: appApiToken };
}

/** The tokens of a service's own: those with which it asks others, and those that others ask it with. */
export function callerTokens({ callers }: StackSecrets, app: string): Record<string, string> {
  return Object.fromEntries(
    allTokens(callers)
      .filter(({ caller, callee }) => caller === app || callee === app)
      .map(({ setting, token }) => [setting, token]),
  );
}

/** Every token between two services, for `dapr run`. */
export function everyCallerToken({ callers }: StackSecrets): Record<string, string> {
  return Object.fromEntries(allTokens(callers).map(({ setting, token }) => [setting, token]));
}

function allTokens(callers: StackSecrets['callers']) {
  return Object.entries(callers).flatMap(([callee, tokens]) =>
    Object.entries(tokens).map(([caller, token]) => ({
      ...{ caller, callee, token },
      setting: tokenSetting(caller, callee),
    })),
  );
}
