import { mkdirSync, rmSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Progress } from '../console/progress.ts';
import { UserError } from '../console/user-error.ts';
import { defaultDirectory } from '../stack/layout.ts';
import { removeStack } from '../stack/remove-stack.ts';
import { startStack } from '../stack/start-stack.ts';
import { TEST_PROFILE } from '../test/fresh-stack.ts';
import { REACHED_FILE } from './inject/chaos-around.ts';
import { NEWEST } from './inject/plants.ts';
import { preparePostgresClock } from './inject/postgres-clock.ts';
import type { Story } from './stories.ts';
import { openWires } from './wires/open-wires.ts';
import { control, whenWell, type World } from './world.ts';

const DIRECTORY = join(defaultDirectory, 'chaos');
const REGISTER = pathToFileURL(join(import.meta.dirname, 'inject/register.ts')).href;

/** Starts a stack of its own, two of each service of the story, whose processes can be stopped at kill points. */
export async function startWorld(
  plant: string | undefined,
  { plants, services }: Pick<Story, 'plants' | 'services'>,
): Promise<World> {
  if (plant !== undefined && !plants.includes(plant)) {
    throw new UserError(`There is no such planted fault; there are: ${plants.join(', ')}`);
  }
  await removeStack(DIRECTORY);
  const folder = join(DIRECTORY, 'armed');
  mkdirSync(folder, { recursive: true });
  rmSync(join(folder, REACHED_FILE), { force: true });
  Object.assign(process.env, TEST_PROFILE, await preparePostgresClock(), {
    NODE_OPTIONS: `--import=${REGISTER}`,
    CHAOS_FOLDER: folder,
    ...(plant !== undefined && { CHAOS_PLANT: plant }),
  });
  const wires = await openWires(DIRECTORY, folder);
  try {
    const progress = new Progress();
    const options = { directory: DIRECTORY, portMode: 'free', instances: 2, progress } as const;
    const stack = await startStack({ ...options, ...(services && { services }) });
    const world: World = { stack, folder, gone: new Set(), wires, hastened: new Map() };
    if (plant === NEWEST) await readNewestOnly(world);
    return world;
  } catch (error) {
    for (const wire of wires.values()) wire.close();
    throw error;
  }
}

/** In the sidecar's file: without a commit it begins with what comes next. */
async function readNewestOnly(world: World): Promise<void> {
  const file = join(world.stack.layout.components, 'analytics/pubsub.yaml');
  const text = await readFile(file, 'utf8');
  if (!text.includes('value: oldest')) throw new Error(`${file} has no initialOffset`);
  await writeFile(file, text.replace('value: oldest', 'value: newest'));
  const sidecars = ['analytics-daprd', 'analytics-2-daprd'];
  for (const name of sidecars) await control(world, { do: 'restart', name });
  await whenWell(world, sidecars);
}
