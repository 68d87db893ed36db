import type { ServiceDeclaration } from '@golfroundpro/shared/service/declaration.ts';
import { operatorSettings, type OperatorSetting } from '../services/operator-settings.ts';

/** .env.example: what can be set of a stack, each with what it is unless it is set. */
export async function envExample(services: ServiceDeclaration[]): Promise<string> {
  const settings = await operatorSettings(services);
  const groups = Map.groupBy(settings, (setting) =>
    setting.services.length === services.length ? 'every service' : setting.services.join(', '),
  );
  return `# What can be set of a stack, with what it is unless it is set. Made by npm run generate.
#
# Copy this to .env, take the # off what you set, and start anew: npm start reads it (with
# STACK_DIRECTORY=<folder> the .env there). What the environment has goes before the file. A name that
# is not here is refused; a value out of its bounds keeps the service from starting, and is named.
#
# Ports, addresses, pools and tokens follow from service.ts; what services mean differently (whose
# X-Forwarded-For is believed) is set of each where it runs. docs/settings.md has all there is.
${[...groups].map(([name, group]) => `\n\n# ${name}\n\n${group.map(lineOf).join('\n')}`).join('')}`;
}

function lineOf({ name, meaning, bounds, value }: OperatorSetting): string {
  const words = bounds ? `${meaning} (${bounds.join(' to ')})` : meaning;
  return `# ${words}\n#${name}=${/^[\w.:/@,-]*$/.test(value) ? value : `"${value}"`}\n`;
}
