import { readPages, testParity } from '@seaworthy/core/testing';
import { analyzer } from './analyzer.ts';

testParity(analyzer, {
  pages: readPages(new URL('rules/', import.meta.url)),
  usualName: 'Dockerfile',
  deployments: new URL('../../../test-fixtures/', import.meta.url),
});
