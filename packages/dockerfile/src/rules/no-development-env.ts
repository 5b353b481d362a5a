import { satisfied, textOf } from '@seaworthy/core';
import { judgeVariable, variableFacts, type UnfitVerdict, type VariableFacts } from '@seaworthy/knowledge';
import type { Env, Instruction, KeyValue, Word } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import { variablesOfCommand } from '../model/command-variables.ts';
import { withoutOnbuild } from '../model/onbuild.ts';

export default defineRule<{ messageIds: 'mode' | 'debug' | 'use' }>({
  name: 'no-development-env',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow development mode in the final image',
      preset: 'recommended',
      severity: 'error',
      risk: 'high',
      confidence: 'high',
      checklist: 'violates',
      controls: ['env-production-mode', 'debug-disabled'],
      references: ['CWE-489', 'OWASP ASVS 4.0.3 14.3.2'],
      sources: [],
    },
    messages: {
      mode:
        '`{{name}}` is `{{value}}` in the image{{unless}}, so {{reader}} will show errors in full and ' +
        'switch on what is made for developers. {{advice}}.',
      debug:
        '`{{name}}` is `{{value}}` in the image{{unless}}, so {{reader}} will run in debug mode and show ' +
        'its inner workings to whoever causes an error. {{advice}}.',
      use: 'Change it to `{{safe}}`.',
    },
    hasSuggestions: true,
    schema: [],
  },

  create(context) {
    const { sourceCode: code } = context;

    function judge(env: Env, { key, value: word }: KeyValue): void {
      const facts = variableFacts(key.value);
      if (!word || !facts || !isJudged(facts)) return;
      const value = code.resolve(word, env);
      const verdicts = judgeVariable({
        name: key.value,
        value,
        setIn: 'dockerfile-env',
        stage: 'production',
      });
      const verdict = verdicts.find(({ kind }) => kind === 'developmentMode' || kind === 'debugEnabled');
      if (verdict && verdict.kind !== 'secret')
        return report(key.value, word, verdict, value.kind === 'default');
      const text = textOf(value);
      if (text !== undefined && facts.fitness(text) === 'safe') satisfied(context, { node: word });
    }

    function report(name: string, word: Word, verdict: UnfitVerdict, isDefault: boolean): void {
      const { kind, value, reader, safeValue: safe } = verdict;
      const unless = isDefault ? ' unless a build argument changes it' : '';
      const change = isDefault ? `Make \`${safe}\` the default` : `Write \`${name}=${safe}\``;
      const advice = safe ? change : 'Leave it out';
      context.report({
        node: word,
        messageId: kind === 'developmentMode' ? 'mode' : 'debug',
        data: { name, value, reader, advice, unless },
        suggest:
          safe && isLiteral(word)
            ? [{ messageId: 'use', data: { safe }, fix: (fixer) => fixer.replaceText(word, safe) }]
            : [],
      });
    }

    return {
      File() {
        if (!code.finalStage) return;
        const setByCommand = variablesOfCommand(code);
        for (const { env, pair } of lastSettings(code.shippedInstructions)) {
          if (!setByCommand.has(pair.key.value)) judge(env, pair);
        }
      },
    };
  },
});

/** A name that only looks like a debug switch, such as `MYAPP_DEBUG`, may be one of a build tool. */
function isJudged({ role, matchedBy }: VariableFacts): boolean {
  return (role === 'mode' || role === 'debug') && matchedBy === 'name';
}

interface Setting {
  env: Env;
  pair: KeyValue;
}

/** For each name what the image sets last, and what it has images that are built on it set last. */
function lastSettings(instructions: readonly Instruction[]): Iterable<Setting> {
  const settings = new Map<string, Setting>();
  for (const outer of instructions) {
    const instruction = withoutOnbuild(outer);
    if (instruction.type !== 'Env') continue;
    for (const pair of instruction.pairs)
      settings.set(`${outer.type} ${pair.key.value}`, { env: instruction, pair });
  }
  return settings.values();
}

function isLiteral({ parts }: Word): boolean {
  return parts.every(({ type }) => type === 'LiteralText');
}
