import { existsSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { format } from 'prettier';
import { UserError } from '../console/user-error.ts';
import { SERVICES } from '../services/declared.ts';
import { checkoutRoot } from '../stack/layout.ts';
import { renderService } from './render-service.ts';

const NAME = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const PACKAGES = ['pg', 'typebox', 'typeorm', 'uuid'];

/**
 * Writes a new service that takes a topic: its folder alone, the rest follows from its declaration.
 * @returns the paths that were written
 * @throws UserError for a name that cannot be one or is taken, or a topic that nobody publishes
 */
export async function makeService(name: string, topic: string): Promise<string[]> {
  const folder = join(checkoutRoot, 'services', name);
  if (!NAME.test(name) || name.length > 30) {
    throw new UserError('A service is named in lower case, such as shop or cache-updater');
  }
  if (existsSync(folder)) throw new UserError(`There is a services/${name} already`);
  const files = renderService({ name, port: nextPort(), ...eventOn(topic), versions: versions() });
  for (const [path, content] of files) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, await format(content, { filepath: file, ...STYLE }));
  }
  return [...files.keys()].map((path) => `services/${name}/${path}`);
}

const STYLE = JSON.parse(readFileSync(join(checkoutRoot, '.prettierrc.json'), 'utf8')) as object;

function nextPort(): number {
  return Math.max(...SERVICES.map(({ port }) => port)) + 1;
}

/** The first event of a topic, as its consumers name it. */
function eventOn(topic: string) {
  const published = SERVICES.flatMap(({ publishes = [] }) => publishes);
  const [event] = published.find(({ name }) => name === topic)?.events ?? [];
  const [, eventPrefix, eventName] = /^(.+)\.(\w+)\.v\d+$/.exec(event?.type ?? '') ?? [];
  if (!eventPrefix || !eventName) {
    const names = published.map(({ name }) => name).join(', ');
    throw new UserError(`Nobody publishes ${topic}; there are ${names}`);
  }
  return { topic, eventPrefix, eventName };
}

/** As the services of today have them. */
function versions(): Record<string, string> {
  const file = join(checkoutRoot, 'services/round/package.json');
  const { dependencies } = JSON.parse(readFileSync(file, 'utf8')) as {
    dependencies: Record<string, string>;
  };
  return Object.fromEntries(PACKAGES.map((name) => [name, dependencies[name]!]));
}
