import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What stands for the placeholders of the template. */
export interface NewService {
  name: string;
  port: number;
  /** The topic that it takes, and one type of event on it: `golf.user`, `UserDeleted`. */
  topic: string;
  eventPrefix: string;
  eventName: string;
  /** Versions of the packages that services use, by name. */
  versions: Record<string, string>;
}

const TEMPLATE = join(import.meta.dirname, 'template');
const ENDING = '.tmpl';

/** The files of a new service: path in its folder → content. */
export function renderService(service: NewService): Map<string, string> {
  const { name, versions, ...values } = service;
  const placeholders: Record<string, string | number> = {
    ...versions,
    ...values,
    name,
    camel: camel(name),
    pascal: camel(`-${name}`),
  };
  const files = globSync(`**/*${ENDING}`, { cwd: TEMPLATE }).map((file) => {
    const text = readFileSync(join(TEMPLATE, file), 'utf8');
    const content = text.replaceAll(/\{\{(\w+)\}\}/g, (_, key: string) => {
      if (!(key in placeholders)) throw new Error(`${file}: nothing stands for ${key}`);
      return String(placeholders[key]);
    });
    return [pathOf(file, name), content] as const;
  });
  return new Map(files);
}

/** Two files are named after the service. */
function pathOf(file: string, name: string): string {
  return file
    .slice(0, -ENDING.length)
    .replace(/^metrics\.ts$/, `${name}-metrics.ts`)
    .replace('service.service.test.ts', `${name}.service.test.ts`);
}

function camel(name: string): string {
  return name.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
