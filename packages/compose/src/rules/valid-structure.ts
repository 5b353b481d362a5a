import { baseName, nearestName, textOf, type Ranged } from '@seaworthy/core';
import type { SyntaxProblem } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import { isForeignTemplate } from '../model/foreign-templates.ts';
import { SERVICE_KEYS, TOP_LEVEL_KEYS } from '../model/known-keys.ts';
import type { ResolutionProblem, Setting } from '../model/resolution.ts';
import type { Service } from '../model/service.ts';
import { isUnknownServiceKey, misshapenParts, shapeOf } from '../model/shapes.ts';

type MessageId =
  | SyntaxProblem['code']
  | ResolutionProblem['code']
  | 'invalidRestart'
  | 'noMapping'
  | 'noOrigin'
  | 'noServices'
  | 'oldFormat'
  | 'unknownKey'
  | 'wrongShape';

export default defineRule<{ messageIds: MessageId }>({
  name: 'valid-structure',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow structural errors',
      preset: 'recommended',
      severity: 'error',
      risk: 'medium',
      confidence: 'high',
      checklist: 'violates',
      controls: ['image-builds'],
      references: ['https://docs.docker.com/reference/compose-file/', 'https://yaml.org/spec/1.2.2/'],
      sources: ['dclint:invalid-yaml', 'dclint:invalid-schema'],
      stages: ['production', 'staging', 'development', 'test'],
      hygiene: true,
    },
    messages: {
      duplicateKey:
        'Compose refuses the file, because {{what}}: one of the two values would be lost. Keep one of them.',
      indentation:
        'Compose refuses the file, because {{what}}: nobody can tell what this belongs to. Line it up with the ' +
        'keys of its level.',
      tab: 'Compose refuses the file, because {{what}}. Write blanks.',
      tooDeep:
        'The file is not read from here on, because {{what}}, and no rule looks at the rest. Flatten the value.',
      unclosedQuote:
        'Compose refuses the file, because {{what}}, and the rest of the file becomes a part of the text. Close it.',
      unknownAlias: 'Compose refuses the file, because {{what}}. Define the anchor above, or write the value here.',
      unreadable: 'Compose refuses the file, because it is not YAML here: {{what}}. Correct the line.',
      mergedList:
        'Compose refuses the file, because only mappings can be merged with `<<`, and this is none. Use the alias ' +
        'as the value of a key.',
      tooManyMerges:
        'The merge keys of this file ask for more entries than can be followed, so that what they hold is not ' +
        'checked. Merge fewer mappings into each other.',
      noMapping: 'Compose refuses the file, because it has no keys at the top. Begin with `services:`.',
      noServices:
        'Compose refuses the file, because it has neither `services` nor `include`. Put the containers under ' +
        '`services:`.',
      oldFormat:
        'Compose refuses the file, because services stand at the top of it, as in the first version of the ' +
        'format. Put them under `services:`.',
      noOrigin:
        'Compose refuses the file, because `{{service}}` has neither `image` nor `build`. Add one of them.',
      unknownKey:
        'Compose refuses the file, because {{place}} has no key `{{key}}`, so that nothing here takes ' +
        'effect. {{hint}}.',
      wrongShape:
        'Compose refuses the file, because `{{key}}` holds a {{shape}} here. Write a {{wanted}}.',
      invalidRestart:
        'Compose refuses the file, because `{{value}}` is no restart policy. Write `unless-stopped`, `always`, ' +
        '`on-failure` or `"no"`.',
    },
    schema: [],
  },

  create(context) {
    const { sourceCode: code } = context;
    const isWhole = isReadAlone(context.filename) && isMostlyComplete(code.allServices);

    const nearest = new Map<string, string | undefined>();
    const unreadLines = new Set(code.ast.problems.map(({ loc }) => loc.start.line));

    function reportProblems(): void {
      for (const problem of code.ast.problems)
        context.report({ node: problem, messageId: problem.code, data: { what: problem.message } });
      for (const problem of code.resolutionProblems) context.report({ node: problem, messageId: problem.code });
    }

    /** What a line says that YAML cannot read is only a consequence. */
    function report(node: Ranged, messageId: MessageId, data: Record<string, string> = {}): void {
      const { line } = code.lineIndex.position(node.range[0]);
      if (!unreadLines.has(line)) context.report({ node, messageId, data });
    }

    function firstLineOf({ range: [start, end] }: Ranged): Ranged {
      const nextLine = code.lineIndex.lineStart(code.lineIndex.position(start).line + 1);
      return { range: [start, start + code.text.slice(start, Math.min(end, nextLine)).trimEnd().length] };
    }

    function checkTopLevel(): void {
      const { root } = code;
      const content = code.ast.documents[0]?.content;
      if (!root) {
        if (content) report(firstLineOf(content), 'noMapping');
        return;
      }
      const settings = [...root.settings.values()];
      const misplaced = settings.find(({ name, value }) => !TOP_LEVEL_KEYS.has(name) && looksLikeService(value));
      if (!root.get('services') && misplaced) {
        report(misplaced.entry.key, 'oldFormat');
        return;
      }
      const known = settings.some(({ name }) => TOP_LEVEL_KEYS.has(name) && name !== 'version' && name !== 'name');
      if (!known && content) report(firstLineOf(content), 'noServices');
      for (const { name, entry } of settings)
        if (!TOP_LEVEL_KEYS.has(name) && !name.startsWith('x-')) reportKey(entry.key, name, 'the top level', TOP_LEVEL_KEYS);
    }

    function reportKey(node: Ranged, key: string, place: string, names: ReadonlySet<string>): void {
      if (!nearest.has(key)) nearest.set(key, nearestName(key, names));
      const near = nearest.get(key);
      const hint = near ? `Write \`${near}\`` : 'Remove it, or begin its name with `x-` to keep it for yourself';
      report(node, 'unknownKey', { key, place, hint });
    }

    function checkService(service: Service): void {
      const { name, body, nameRange } = service;
      const shape = body && shapeOf(body.node);
      if (body && shape !== 'mapping') {
        report(body.node, 'wrongShape', { key: name, shape: shape ?? '', wanted: 'mapping' });
        return;
      }
      for (const setting of body?.settings.values() ?? [])
        if (isUnknownServiceKey(setting.name)) reportKey(setting.entry.key, setting.name, 'a service', SERVICE_KEYS);
      for (const { node, key, shape: found, wanted } of misshapenParts(service))
        report(node, 'wrongShape', { key, shape: found, wanted });
      if (isWhole && service.isAddition) report({ range: nameRange }, 'noOrigin', { service: name });
      checkRestart(service);
    }

    function checkRestart(service: Service): void {
      const field = service.field('restart');
      const value = field && textOf(field.value);
      if (!field || value === undefined || RESTART.test(value)) return;
      report(field, 'invalidRestart', { value });
    }

    return {
      File() {
        if (isForeignTemplate(code.text)) return;
        reportProblems();
        checkTopLevel();
        for (const service of code.allServices) checkService(service);
      },
    };
  },
});

const RESTART = /^(?:|no|always|unless-stopped|on-failure(?::\d+)?)$/u;

/** A file of another name may be an addition to the one of this. */
function isReadAlone(filename: string): boolean {
  return /^(?:docker-)?compose\.ya?ml$/iu.test(baseName(filename));
}

/** Of an addition to another file, most services lack an image. */
function isMostlyComplete(services: readonly Service[]): boolean {
  return services.filter(({ isAddition }) => isAddition).length * 2 < services.length;
}

function looksLikeService(value: Setting['value']): boolean {
  return value?.get('image') !== undefined || value?.get('build') !== undefined;
}
