import { readPages, testPages } from '@seaworthy/core/testing';
import { analyzer } from './analyzer.ts';

testPages(analyzer, readPages(new URL('rules/', import.meta.url)), '.env.production');
