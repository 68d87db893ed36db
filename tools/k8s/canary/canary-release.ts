import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '../../console/user-error.ts';
import { serviceNamed } from '../../services/declared.ts';
import type { Release } from '../releases.ts';
import type { Target } from '../target.ts';

/** An image by its tag or its digest; the other is empty. */
export interface Image {
  tag: string;
  digest: string;
}

/** The canary of a service: a release of its own, so that nothing of the service's changes while it is there. */
export function canaryOf(release: Release): Release {
  return { ...release, name: `${release.name}-canary`, images: {} };
}

/** @throws UserError where a service has a canary: what is done to the one would be judged by the other */
export async function requireNoCanary(target: Target, release: Release): Promise<void> {
  const { name } = release;
  if (await target.valuesOf(canaryOf(release))) {
    throw new UserError(`${name} has a canary already: promote ${name}, or abort ${name}`);
  }
}

/** `sha256:…` is a digest, all else a tag. */
export function imageNamed(name: string): Image {
  return name.startsWith('sha256:') ? { tag: '', digest: name } : { tag: name, digest: '' };
}

/** What Helm is told, so that it is this image and no other that was told before. */
export function imageFlags({ tag = '', digest = '' }: Partial<Image>): string[] {
  return ['--set-string', `image.tag=${tag}`, '--set-string', `image.digest=${digest}`];
}

/** Installs pods of another image beside those of a service; they have all else of its values. */
export async function installCanary(
  target: Target,
  release: Release,
  { image, pods, folder }: { image: Image; pods: number; folder: string },
): Promise<void> {
  const told = await target.valuesOf(release);
  if (!told) throw new UserError(`There is no ${release.name} in the cluster to compare with`);
  const canary = canaryOf(release);
  await mkdir(folder, { recursive: true });
  const file = join(folder, `${canary.name}.json`);
  await writeFile(file, JSON.stringify(told));
  const track = ['--set', `track=canary,replicas=${pods}`];
  // One that tries a fold out is never ready.
  const wait = serviceNamed(release.name).sharesViews ? '--wait=false' : '--atomic';
  const flags = [...track, ...imageFlags(image), wait];
  await target.install({ ...canary, values: [file, ...release.values] }, new Map(), flags);
}

/** The image of a canary that is there. @throws UserError where there is none */
export async function imageOfCanary(target: Target, release: Release): Promise<Partial<Image>> {
  const told = await target.valuesOf(canaryOf(release));
  if (!told) {
    throw new UserError(`${release.name} has no canary: npm run k8s -- canary ${release.name}`);
  }
  return told.image ?? {};
}
