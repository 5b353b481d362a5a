import { readPages, testPages } from '@seaworthy/core/testing';
import { analyzer } from './analyzer.ts';
import { checkEdit } from './testing.ts';

testPages(analyzer, readPages(new URL('rules/', import.meta.url)), 'compose.yaml', { checkEdit });
