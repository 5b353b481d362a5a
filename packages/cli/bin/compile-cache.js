'use strict';

const { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } = require('node:fs');
const nodeModule = require('node:module');
const { basename, dirname, isAbsolute, join } = require('node:path');

/**
 * Requires a file with V8's compiled code of an earlier run, which saves about a third of a short run.
 * The code lies in the user's cache folder. NODE_DISABLE_COMPILE_CACHE=1 leaves it out, as for Node's own cache.
 *
 * @see https://nodejs.org/api/module.html#module-compile-cache
 */
exports.requireCompiled = function requireCompiled(file) {
  const folder = process.env.NODE_DISABLE_COMPILE_CACHE ? undefined : cacheFolder();
  if (!folder) {
    require(file);
  } else if (nodeModule.enableCompileCache) {
    nodeModule.enableCompileCache(folder);
    require(file);
  } else {
    requireWithOwnCache(file, folder);
  }
};

function cacheFolder() {
  const { HOME, LOCALAPPDATA, XDG_CACHE_HOME } = process.env;
  const parent = XDG_CACHE_HOME || LOCALAPPDATA || (HOME && join(HOME, '.cache'));
  return parent && isAbsolute(parent) ? join(parent, 'seaworthy') : undefined;
}

/** Node 20 has no compile cache that a program can switch on. */
function requireWithOwnCache(file, folder) {
  const { Script } = require('node:vm');
  const source = readFileSync(file, 'utf8');
  const build = buildOf(source);
  if (build === undefined) return require(file);
  const cache = join(folder, `${build}-${process.version}-${process.arch}.bin`);
  const cachedData = readIfThere(cache);
  const script = new Script(nodeModule.wrap(source), { filename: file, ...(cachedData && { cachedData }) });
  const module = { exports: {} };
  const main = script.runInThisContext();
  main.call(module.exports, module.exports, nodeModule.createRequire(file), module, file, dirname(file));
  // At the end the functions that were needed are compiled, so that they are kept as well.
  if (!cachedData || script.cachedDataRejected) process.once('exit', () => keep(cache, script));
}

/** The build's own mark in the first line: V8 itself only compares the length of the source. */
function buildOf(source) {
  return /^\/\/ build ([0-9a-f]{16})\n/.exec(source)?.[1];
}

function readIfThere(path) {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

/** Under another name first, because several commands may start at once. No cache is no failure. */
function keep(path, script) {
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    const draft = `${path}.${process.pid}`;
    writeFileSync(draft, script.createCachedData(), { mode: 0o600 });
    renameSync(draft, path);
    removeOthers(path);
  } catch {
    // A folder that cannot be written to, for one.
  }
}

/** What earlier builds and other releases of Node have left. */
function removeOthers(path) {
  for (const name of readdirSync(dirname(path))) {
    if (name.endsWith('.bin') && name !== basename(path)) rmSync(join(dirname(path), name), { force: true });
  }
}
