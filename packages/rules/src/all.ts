import type { Analyzer } from '@seaworthy/core';
import { analyzer as compose } from '@seaworthy/compose';
import { analyzer as dockerfile } from '@seaworthy/dockerfile';
import { analyzer as env } from '@seaworthy/env';
import { analyzer as javascript } from '@seaworthy/javascript';
import { analyzer as nginx } from '@seaworthy/nginx';

/** Every analyzer, for hosts that load all of them. */
export const analyzers: readonly Analyzer[] = [dockerfile, compose, nginx, env, javascript];
