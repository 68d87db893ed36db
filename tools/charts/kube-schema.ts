import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { KubeObject } from './render-chart.ts';

/** Says what is wrong with an object, by Kubernetes' own schemas; nothing where it is as it should be. */
export type CheckObject = (object: KubeObject) => string[];

/** How the schemas name the one with all the parts. */
const DEFINITIONS = '/api/_definitions.json';

/** @param folder of the part kube-schemas */
export function makeCheckObject(folder: string): CheckObject {
  const ajv = new Ajv2020({ strict: false, allErrors: true, logger: false });
  const read = (file: string) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as object;
  ajv.addSchema(read('_definitions.json'), DEFINITIONS);
  return (object) => {
    const file = fileOf(object);
    if (!existsSync(join(folder, file))) return [`there is no schema of ${object.kind}`];
    const check = ajv.getSchema(file) ?? ajv.addSchema(read(file), file).getSchema(file)!;
    if (check(object)) return [];
    return (check.errors ?? []).map(
      ({ instancePath, message, params }) =>
        `${object.kind}${instancePath} ${message} ${JSON.stringify(params)}`,
    );
  };
}

/** `networkpolicy-networking-v1.json`: the group's first word, none for the core. */
function fileOf({ apiVersion, kind }: KubeObject): string {
  const [version, group] = apiVersion.split('/').toReversed();
  return `${[kind.toLowerCase(), group?.split('.')[0], version].filter(Boolean).join('-')}.json`;
}
