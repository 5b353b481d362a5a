import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { testPages } from '@seaworthy/core/testing';
import { analyzer } from './analyzer.ts';

const folder = new URL('rules/', import.meta.url);
const pages = new Map(
  readdirSync(folder)
    .filter((file) => file.endsWith('.md'))
    .map((file) => [basename(file, '.md'), readFileSync(new URL(file, folder), 'utf8')] as const),
);

testPages(analyzer, pages, 'Dockerfile');
