// Runs `node tools/run.js <command> …` with nothing but Node 20 and npm: brings the packages,
// among them Node 24, and hands over to tools/cli.ts.
import { spawn } from 'node:child_process';
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

async function bringPackages() {
  const lock = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')));
  const wanted = lock.digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  const started = Date.now();
  console.error('packages: npm ci …');
  const npm = spawn('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const status = await stayWith(npm).catch((error) =>
    fail(`packages: npm does not run (${error.message}): install npm (https://nodejs.org).`),
  );
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
async function handOver(node) {
  const child = spawn(node, [join(root, 'tools/cli.ts'), ...process.argv.slice(2)], {
    // The channel says nothing: that it closes tells the command that we were killed.
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: {
      ...process.env,
      NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/golfroundpro/compile'),
      NODE_NO_WARNINGS: '1',
    },
  });
  await stayWith(child).then(
    (code) => process.exit(code),
    (error) => fail(`${node} does not run: ${error.message}`),
  );
}

/**
 * Hands on to a child what ends us.
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<number>} its exit code
 */
function stayWith(child) {
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => child.kill(signal));
  }
  onNpmGone(() => child.kill('SIGTERM'));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) =>
      resolve(code ?? 128 + constants.signals[signal ?? 'SIGTERM']),
    );
  });
}

/**
 * npm hands on the signals that it gets, but nothing when it is killed.
 * @param {() => void} end
 */
function onNpmGone(end) {
  if (process.env['npm_lifecycle_event'] === undefined) return;
  const npm = npmProcess();
  const timer = setInterval(() => {
    if (npmProcess() === npm) return;
    clearInterval(timer);
    end();
  }, 500);
}

/** The process that npm is, while it lives: our parent, or its parent where that is npm's shell. */
function npmProcess() {
  try {
    const stat = readFileSync(`/proc/${process.ppid}/stat`, 'utf8');
    const [, shellParent] = /^\d+ \(\w*sh\) \S (\d+)/.exec(stat) ?? [];
    return Number(shellParent ?? process.ppid);
  } catch {
    return process.ppid;
  }
}

checkNode();
await bringPackages();
await handOver(/** @type {string} */ (findNode24()));
