import { readPages, testParity } from '@seaworthy/core/testing';
import { analyzer } from './analyzer.ts';
import { parsers, usualName } from './testing.ts';

testParity(analyzer, {
  pages: readPages(new URL('rules/', import.meta.url)),
  usualName,
  deployments: new URL('../../../test-fixtures/', import.meta.url),
  parsers,
});
