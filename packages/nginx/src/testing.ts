import { createAnalyzer } from '@seaworthy/core';
import { ruleTests } from '@seaworthy/core/testing';
import { nginx } from './language.ts';

/** Runs edge cases of a rule through both hosts; a line of carets under a line expects a finding. */
export const testRule = ruleTests(createAnalyzer(nginx, []), 'nginx.conf');
