import { rotateDatabase } from '../../rotate/rotate-database.ts';
import { rotateSigningKey } from '../../rotate/rotate-signing-key.ts';
import type { Rotation } from '../../rotate/rotation.ts';
import { openStackRotation } from '../../rotate/stack-rotation.ts';
import { control, whenWell, type World } from '../world.ts';
import type { FaultKind } from './fault.ts';
import { insisting } from './insisting.ts';

/** The key that tokens are signed with is changed while they are used. */
export const rotate: FaultKind = {
  targets: ['signing-key'],
  weight: 1,
  run: async ({ stack }) => rotateSigningKey(await openStackRotation(stack.layout.directory)),
};

interface Point {
  words: string;
  rotate: (rotation: Rotation) => Promise<void>;
  /** The step that is not begun any more. */
  step: RegExp;
  killed: string[];
}

const POINTS: Record<string, Point> = {
  'rotation.key': {
    words: 'rotation: between publishing the key set and switching the signer',
    rotate: rotateSigningKey,
    step: /^let it sign$/,
    killed: ['auth', 'auth-2', 'gateway'],
  },
  'rotation.login': {
    words: "rotation: a database's new login is used, before the old one is closed",
    rotate: (rotation) => rotateDatabase(rotation, 'round'),
    step: /^close /,
    killed: ['round', 'round-2'],
  },
};

/** A rotation breaks off and who uses the secret is killed; then it is begun anew, as its operator is told to. */
export const killRotatingAt: FaultKind = {
  targets: Object.keys(POINTS),
  points: Object.entries(POINTS).map(([id, { words }]) => ({ id, words })),
  weight: 1,
  run: (world, fault) =>
    insisting(fault, async () => {
      const { target } = fault;
      return (await breakOffAndRepeat(world, POINTS[target]!)) ? target : undefined;
    }),
};

async function breakOffAndRepeat(world: World, point: Point): Promise<boolean> {
  const { directory } = world.stack.layout;
  const isReached = await breakOff(world, await openStackRotation(directory), point);
  if (isReached) await point.rotate(await openStackRotation(directory));
  return isReached;
}

/** Whether the rotation had come to the step at which it breaks off. */
async function breakOff(world: World, rotation: Rotation, point: Point): Promise<boolean> {
  const { progress } = rotation;
  const run = progress.run.bind(progress);
  let isReached = false;
  progress.run = (name, what, work) => {
    isReached = point.step.test(what);
    if (isReached) return Promise.reject(new Error('broken off'));
    return run(name, what, work);
  };
  await point.rotate(rotation).catch((error: unknown) => {
    if (!isReached) throw error;
  });
  for (const name of point.killed) await control(world, { do: 'signal', name, signal: 'SIGKILL' });
  await whenWell(world, point.killed);
  return isReached;
}
