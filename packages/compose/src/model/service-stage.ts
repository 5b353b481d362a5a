import { lastIndexWhere, type Ranged, type Stage } from '@seaworthy/core';
import type { ComposeSourceCode } from '../source-code.ts';

const DEVELOPMENT = /^(?:dev\d*|devel|develop|development|devcontainer|debug|local)$/u;
const TEST = /^(?:tests?\d*|testing|ci|e2e)$/u;

/**
 * The stage of a service by its profiles: production unless each of them is named for development or tests. A profile that
 * is unknown may be anything.
 */
export function stageOfProfiles(profiles: readonly (string | undefined)[]): Stage {
  const stages = new Set(profiles.map(stageOfProfile));
  if (stages.size === 0 || stages.has('production')) return 'production';
  return stages.has('development') ? 'development' : 'test';
}

function stageOfProfile(profile: string | undefined): Stage {
  const words = profile?.toLowerCase().split(/[._-]+/u) ?? [];
  if (words.some((word) => DEVELOPMENT.test(word))) return 'development';
  return words.some((word) => TEST.test(word)) ? 'test' : 'production';
}

/** A service that is named for development or tests, without a profile that says so: `web-dev`, `storybook`, `e2e`. */
export function isNamedForDevelopment(name: string): boolean {
  return /^(?:cypress|playwright|tests?|e2e)(?![a-z])|(?:^|[-_.])(?:dev|development|storybook|docs|tests?|e2e)$/u.test(name);
}

/** Whether a place lies in a service that only developers or tests start. */
export function isForDevelopment({ developmentServices }: ComposeSourceCode, { range }: Ranged): boolean {
  const index = lastIndexWhere(developmentServices.length, (each) => {
    return developmentServices[each]!.setting.entry.range[0] <= range[0];
  });
  const end = developmentServices[index]?.setting.entry.range[1];
  return end !== undefined && range[1] <= end;
}
