import { readPages, testPages } from '@seaworthy/core/testing';
import { analyzer } from './analyzer.ts';
import { parsers, usualName } from './testing.ts';

testPages(analyzer, readPages(new URL('rules/', import.meta.url)), usualName, { parsers });
