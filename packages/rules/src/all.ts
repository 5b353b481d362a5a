import type { Analyzer } from '@seaworthy/core';
import { analyzer as dockerfile } from '@seaworthy/dockerfile';

/** Every analyzer, for hosts that load all of them. */
export const analyzers: readonly Analyzer[] = [dockerfile];
