#!/usr/bin/env node
'use strict';

const { existsSync } = require('node:fs');
const { join } = require('node:path');
const { setFlagsFromString } = require('node:v8');
const { requireCompiled } = require('./compile-cache.js');

// V8 spends a third of a run over thousands of files on compiling hot functions together with all that they call;
// with less of that, runs are no slower and leave the other cores alone.
// Flags may change with V8: a release of Node.js that this was not tried with does without.
if (Number.parseInt(process.versions.node, 10) <= 24) setFlagsFromString('--max-inlined-bytecode-size-cumulative=300');

const bundle = join(__dirname, '../dist/cli.cjs');

if (existsSync(bundle)) {
  requireCompiled(bundle);
} else {
  process.stderr.write('seaworthy is not built: run `pnpm build` first.\n');
  process.exitCode = 2;
}
