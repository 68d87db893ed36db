import { messageOf, UserError } from '../console/user-error.ts';
import type { Progress } from '../console/progress.ts';
import { allParts } from './all-parts.ts';
import { chooseWays, type WayTo } from './choose-way.ts';
import { canInstallDebian, installDebian } from './debian.ts';
import { goCaches } from './go-caches.ts';
import type { FoundParts, MissingPart, Part, PartName } from './part.ts';
import { tellCosts } from './tell-costs.ts';

type Parts = Partial<Record<PartName, Part>>;

/**
 * Finds these parts and brings those that are missing, side by side, after saying what that takes.
 * @returns the path of each part and of whatever was needed to bring it.
 * @throws UserError that says what failed and what to install.
 */
export async function ensureParts(
  names: PartName[],
  progress: Progress,
  parts: Parts = allParts,
): Promise<FoundParts> {
  const found: FoundParts = new Map();
  const wayTo = chooseWays(progress);
  const find = () => findParts(names, parts, wayTo, found);
  let missing = await find();
  const packages = missing.flatMap(({ part }) => part.debian ?? []);
  const byDebian = packages.length > 0 && (await canInstallDebian());
  tellCosts(missing, byDebian, progress);
  if (byDebian) {
    await progress.run('apt', `installing ${packages.join(' ')}`, () => installDebian(packages));
    missing = await find();
  }
  refuseWhatIsByHand(missing);
  await bringParts(missing, found, progress);
  await goCaches.remove();
  return found;
}

/** Notes the parts that are there; answers those that are not, after what they need in turn. */
async function findParts(
  names: PartName[],
  parts: Parts,
  wayTo: WayTo,
  found: FoundParts,
): Promise<MissingPart[]> {
  const missing = new Map<PartName, MissingPart>();
  const look = async (name: PartName): Promise<void> => {
    const part = parts[name]!;
    const path = await part.find();
    if (path !== undefined) {
      found.set(name, path);
      return;
    }
    const bring = await wayTo(part);
    await Promise.all((bring?.needs ?? []).map(look));
    missing.set(name, { part, bring });
  };
  await Promise.all(names.map(look));
  return [...missing.values()];
}

function refuseWhatIsByHand(missing: MissingPart[]): void {
  const parts = missing.filter(({ bring }) => bring === undefined).map(({ part }) => part);
  if (parts.length === 0) return;
  const packages = parts.flatMap(({ debian }) => debian ?? []);
  const names = parts.map(({ name, otherwise }) => `${name} (${otherwise})`).join(', ');
  const apt = packages.length > 0 ? ` On Debian: sudo apt-get install ${packages.join(' ')}` : '';
  throw new UserError(`Missing: ${names}.${apt}`);
}

async function bringParts(
  missing: MissingPart[],
  found: FoundParts,
  progress: Progress,
): Promise<void> {
  const faults: string[] = [];
  const pending = new Map<PartName, Promise<void>>();
  let turn = Promise.resolve();
  const bring = async (one: MissingPart): Promise<void> => {
    const needs = one.bring?.needs ?? [];
    for (const need of needs) await pending.get(need);
    if (needs.some((need) => !found.has(need))) return;
    const work = () =>
      bringPart(one, found, progress).catch((error: unknown) => {
        const { name, otherwise } = one.part;
        faults.push(`${name}: ${otherwise}, then run this again.\n${messageOf(error)}`);
      });
    if (!one.bring?.inTurn) return work();
    turn = turn.then(work);
    return turn;
  };
  for (const one of missing) pending.set(one.part.name, bring(one));
  await Promise.all(pending.values());
  if (faults.length > 0) throw new UserError(faults.join('\n'));
}

async function bringPart(
  { part, bring }: MissingPart,
  found: FoundParts,
  progress: Progress,
): Promise<void> {
  if (bring) await progress.run(part.name, bring.what, (show) => bring.run(found, show));
  const path = await part.find();
  if (path === undefined) throw new UserError('It was brought, but does not run here.');
  found.set(part.name, path);
}
