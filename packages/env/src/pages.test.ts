import { createAnalyzer } from '@seaworthy/core';
import { readPages, testPages } from '@seaworthy/core/testing';
import { analyzer } from './analyzer.ts';
import { env } from './language.ts';
import { editCheckOf } from './testing.ts';

const pages = readPages(new URL('rules/', import.meta.url));

for (const rule of analyzer.rules) {
  testPages(createAnalyzer(env, [rule]), pages, '.env.production', { checkEdit: editCheckOf(rule) });
}
