import { createAnalyzer, type Range } from '@seaworthy/core';
import { ruleTests, type EditCheck } from '@seaworthy/core/testing';
import { expect } from 'vitest';
import { compose } from './language.ts';
import { linesOf } from './model/edits.ts';
import type { Resolved, Setting } from './model/resolution.ts';
import { ComposeSourceCode } from './source-code.ts';

/**
 * Holds every fix and suggestion to what it may do: the file reads as well as before, every comment is still there, and of
 * what Compose sees nothing has changed but one key of each service, or one top-level key, that the edit touches.
 */
export const checkEdit: EditCheck = (before, { range }, after) => {
  const [old, fresh] = [new ComposeSourceCode(before), new ComposeSourceCode(after)];
  expect(problemsIn(fresh), 'no new problems').toEqual(problemsIn(old));
  expect(commentsIn(fresh), 'every comment is still there').toEqual(commentsIn(old));
  const top = changesBetween(settingsOf(old.root), settingsOf(fresh.root)).filter((name) => name !== 'services');
  expect(top.length, `at most one top-level key changes: ${top.join(', ')}`).toBeLessThanOrEqual(1);
  for (const service of old.allServices) {
    const { name } = service;
    const changed = changesBetween(settingsOf(service.body), settingsOf(fresh.service(name)?.body));
    const isTouched = touches(linesOf(old, service.setting.entry), range);
    const most = isTouched ? 1 : 0;
    expect(changed.length, `the keys of \`${name}\` that change: ${changed.join(', ')}`).toBeLessThanOrEqual(most);
  }
  expect(fresh.allServices.map(({ name }) => name)).toEqual(old.allServices.map(({ name }) => name));
};

/** Runs edge cases of a rule through both hosts; a line of carets under a line expects a finding. */
export const testRule = ruleTests(createAnalyzer(compose, []), 'compose.yaml', { checkEdit });

function problemsIn(code: ComposeSourceCode): string[] {
  return [...code.ast.problems, ...code.resolutionProblems].map(({ code: kind }) => kind);
}

function commentsIn(code: ComposeSourceCode): string[] {
  return code.comments.map(({ value }) => value).sort();
}

function touches(place: Range, edit: Range): boolean {
  return edit[0] <= place[1] && place[0] <= edit[1];
}

type Settings = ReadonlyMap<string, Setting>;

function settingsOf(value: Resolved | undefined): Settings {
  return value?.settings ?? new Map<string, Setting>();
}

/** The names whose values differ. */
function changesBetween(old: Settings, fresh: Settings): string[] {
  const names = new Set([...old.keys(), ...fresh.keys()]);
  return [...names].filter((name) => dump(old.get(name)) !== dump(fresh.get(name)));
}

function dump(setting: Setting | undefined): string {
  return setting ? JSON.stringify(plain(setting.value, 0)) : 'absent';
}

const DEEPEST = 50;

/** A value without its places. */
function plain(value: Resolved | undefined, depth: number): unknown {
  if (!value || depth > DEEPEST) return null;
  if (value.node.type === 'Scalar') return value.node.value;
  const items = value.values.map((item) => plain(item, depth + 1));
  const settings = [...value.settings].map(([name, setting]) => [name, plain(setting.value, depth + 1)]);
  return { type: value.node.type, items, settings };
}
