// Runs `node tools/run.js <command> …` with nothing but Node 20 and npm: brings the packages,
// among them Node 24, and hands over to tools/cli.ts.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname ?? '', '..');

/** @param {string} message */
function fail(message) {
  console.error(message);
  process.exit(1);
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 11)) return;
  fail(
    `Node ${process.versions.node} is too old: install Node 20.11 or later (https://nodejs.org).`,
  );
}

// What was installed last: the hash of its lock file, beside it.
const stamp = join(root, 'node_modules/.installed-lock');

function bringPackages() {
  const lock = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')));
  const wanted = lock.digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  const started = Date.now();
  console.error('packages: npm ci …');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) fail('packages: npm ci failed; its message is above. Run the command again.');
  writeFileSync(stamp, wanted);
  console.error(`packages: ready after ${Math.round((Date.now() - started) / 1000)} s`);
}

/** The Node 24 among the packages, or the one that runs this when it is new enough. */
function findNode24() {
  const packaged = join(root, `node_modules/node-${process.platform}-${process.arch}/bin/node`);
  if (existsSync(packaged)) return packaged;
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  return fail(
    `No Node 24 comes with the packages for ${process.platform}-${process.arch}: ` +
      'install Node 24 (https://nodejs.org) and run this again with it.',
  );
}

/** @param {string} node */
function handOver(node) {
  const child = spawn(node, [join(root, 'tools/cli.ts'), ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: {
      ...process.env,
      NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/golfroundpro/compile'),
      NODE_NO_WARNINGS: '1',
    },
  });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => child.kill(signal));
  }
  child.on('error', (error) => fail(`${node} does not run: ${error.message}`));
  child.on('exit', (code, signal) =>
    process.exit(code ?? 128 + constants.signals[signal ?? 'SIGTERM']),
  );
}

checkNode();
bringPackages();
handOver(/** @type {string} */ (findNode24()));
