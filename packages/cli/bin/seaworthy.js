#!/usr/bin/env node
'use strict';

const { existsSync } = require('node:fs');
const { join } = require('node:path');
const { requireCompiled } = require('./compile-cache.js');

const bundle = join(__dirname, '../dist/cli.cjs');

if (existsSync(bundle)) {
  requireCompiled(bundle);
} else {
  process.stderr.write('seaworthy is not built: run `pnpm build` first.\n');
  process.exitCode = 2;
}
