import { ruleTests } from '@seaworthy/core/testing';
import { createAnalyzer } from '@seaworthy/core';
import { dockerfile } from './language.ts';

/**
 * Runs edge cases of a Dockerfile rule through both hosts; a line of carets under a line expects a finding.
 */
export const testRule = ruleTests(createAnalyzer(dockerfile, []), 'Dockerfile');
