import { testReadme } from '@seaworthy/core/testing';
import * as library from './index.ts';

testReadme(new URL('../README.md', import.meta.url), '@seaworthy/env', library);
