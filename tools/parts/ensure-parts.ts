import { messageOf, UserError } from '../console/user-error.ts';
import type { Progress } from '../console/progress.ts';
import { allParts } from './all-parts.ts';
import { canInstallDebian, installDebian } from './debian.ts';
import type { FoundParts, Part, PartName } from './part.ts';

/**
 * Finds these parts and brings those that are missing, side by side.
 * @returns the path of each part and of whatever was needed to bring it.
 * @throws UserError that says what failed and what to install.
 */
export async function ensureParts(names: PartName[], progress: Progress): Promise<FoundParts> {
  const found: FoundParts = new Map();
  let missing = await findParts(names, found);
  const packages = missing.flatMap(({ debian }) => debian ?? []);
  if (packages.length > 0 && (await canInstallDebian())) {
    await progress.run('apt', `installing ${packages.join(' ')}`, () => installDebian(packages));
    missing = await findParts(names, found);
  }
  refuseWhatIsByHand(missing);
  await bringParts(missing, found, progress);
  return found;
}

/** Notes the parts that are there; answers those that are not, after what they need in turn. */
async function findParts(names: PartName[], found: FoundParts): Promise<Part[]> {
  const missing = new Set<Part>();
  const look = async (name: PartName): Promise<void> => {
    const path = await allParts[name].find();
    if (path !== undefined) {
      found.set(name, path);
      return;
    }
    await Promise.all((allParts[name].needs ?? []).map(look));
    missing.add(allParts[name]);
  };
  await Promise.all(names.map(look));
  return [...missing];
}

function refuseWhatIsByHand(missing: Part[]): void {
  const parts = missing.filter(({ bring }) => bring === undefined);
  if (parts.length === 0) return;
  const packages = parts.flatMap(({ debian }) => debian ?? []).join(' ');
  throw new UserError(
    `Missing: ${parts.map(({ name, otherwise }) => `${name} (${otherwise})`).join(', ')}. ` +
      `On Debian or Ubuntu: sudo apt-get install ${packages}`,
  );
}

async function bringParts(missing: Part[], found: FoundParts, progress: Progress): Promise<void> {
  const faults: string[] = [];
  const pending = new Map<PartName, Promise<void>>();
  const bring = async (part: Part): Promise<void> => {
    const needs = part.needs ?? [];
    for (const need of needs) await pending.get(need);
    if (needs.some((need) => missing.includes(allParts[need]) && !found.has(need))) return;
    await bringPart(part, found, progress).catch((error: unknown) =>
      faults.push(`${part.name}: ${part.otherwise}, then run this again.\n${messageOf(error)}`),
    );
  };
  for (const part of missing) pending.set(part.name, bring(part));
  await Promise.all(pending.values());
  if (faults.length > 0) throw new UserError(faults.join('\n'));
}

async function bringPart(part: Part, found: FoundParts, progress: Progress): Promise<void> {
  if (part.bring) await progress.run(part.name, part.bring.what, () => part.bring!.run(found));
  const path = await part.find();
  if (path === undefined) throw new UserError('It was brought, but does not run here.');
  found.set(part.name, path);
}
