import { nearestName } from '@seaworthy/core';
import type { Instruction, Variable } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import { globalArguments } from '../model/build-stages.ts';

type MessageId = 'misspelt' | 'global' | 'afterFrom' | 'emptyPath';

/** Build arguments that BuildKit sets by itself. */
const PREDEFINED =
  /^(?:(?:TARGET|BUILD)(?:PLATFORM|OS|OSVERSION|ARCH|VARIANT)|TARGETSTAGE|SOURCE_DATE_EPOCH|BUILDKIT_\w+)$/u;
const PROXY = /^(?:https?|ftp|no|all)_proxy$/i;
/** Variables that base images and container runtimes are known to set. */
const FROM_BASE_IMAGE =
  /^(?:PATH|HOME|HOSTNAME|USER|LANG|LC_\w+|TZ|TERM|PWD|SHELL|GOPATH|GOROOT|[A-Z]+_(?:HOME|VERSION))$/u;
const SEARCH_PATH = /^(?:(?:C|CLASS|(?:LD_)?LIBRARY_|MAN|NODE_|PKG_CONFIG_|PYTHON)PATH|PERL5LIB|RUBYLIB)$/u;
/** Images that set none of these: others, such as those of CUDA, do. */
const WITHOUT_SEARCH_PATHS =
  /^(?:alpine|debian|ubuntu|node|python|golang|ruby|php|rust|eclipse-temurin|busybox)$/u;

export default defineRule<{ messageIds: MessageId }>({
  name: 'undefined-variable',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow variables that are never set and look like a mistake',
      preset: 'recommended',
      severity: 'warn',
      risk: 'medium',
      confidence: 'medium',
      checklist: 'violates',
      controls: ['image-builds'],
      references: [
        'https://docs.docker.com/reference/build-checks/undefined-var/',
        'https://docs.docker.com/reference/dockerfile/#understand-how-arg-and-from-interact',
      ],
      sources: ['buildkit:UndefinedVar', 'buildkit:UndefinedArgInFrom'],
    },
    messages: {
      misspelt: '`{{name}}` is never set, so this expands to nothing. Perhaps `{{nearest}}` is meant.',
      global:
        '`{{name}}` is declared before the first `FROM`, where only `FROM` lines can read it, so here it ' +
        'expands to nothing. Add `ARG {{name}}` to this stage.',
      afterFrom:
        '`{{name}}` is only declared after the first `FROM`, and `FROM` cannot read it there, so this ' +
        'expands to nothing. Declare it with `ARG` above the first `FROM`.',
      emptyPath:
        '`{{name}}` has no value before this line, so the list gets an empty entry, which means the ' +
        'current directory: whoever can write there decides what is loaded. Leave `${{{name}}}` out.',
    },
    schema: [],
  },

  create(context) {
    const { sourceCode: code } = context;
    const globals = new Set(
      globalArguments(code.ast).flatMap(({ pairs }) => pairs.map(({ key }) => key.value)),
    );

    function report(variable: Variable, messageId: MessageId, data: Record<string, string> = {}): void {
      context.report({ node: variable, messageId, data: { name: variable.name, ...data } });
    }

    function checkFrom(variable: Variable): void {
      const declared = code.buildStages.some(({ instructions }) =>
        instructions.some(
          (instruction) => instruction.type === 'Arg' && declares(instruction, variable.name),
        ),
      );
      if (declared) return report(variable, 'afterFrom');
      const nearest = misspeltName(variable.name, globals);
      if (nearest) report(variable, 'misspelt', { nearest });
    }

    function checkInStage(variable: Variable, instruction: Instruction): void {
      const { name } = variable;
      if (SEARCH_PATH.test(name) && setsItself(instruction, name)) {
        const stage = code.stageOf(instruction);
        const base = stage && code.baseImageOf(stage)?.reference;
        if (base && WITHOUT_SEARCH_PATHS.test(base.repository)) report(variable, 'emptyPath');
        return;
      }
      if (FROM_BASE_IMAGE.test(name)) return;
      if (globals.has(name)) return report(variable, 'global');
      const nearest = misspeltName(name, code.scopeAt(instruction).names());
      if (nearest) report(variable, 'misspelt', { nearest });
    }

    return {
      Variable(variable) {
        const { name, operator } = variable;
        const instruction = code.instructionOf(variable);
        if (!instruction || operator?.includes('-') || operator?.includes('+')) return;
        if (PREDEFINED.test(name) || PROXY.test(name) || code.scopeAt(instruction).get(name)) return;
        if (instruction.type === 'From') checkFrom(variable);
        else if (code.stageOf(instruction)) checkInStage(variable, instruction);
      },
    };
  },
});

function declares(instruction: Instruction, name: string): boolean {
  return 'pairs' in instruction && instruction.pairs.some(({ key }) => key.value === name);
}

function setsItself(instruction: Instruction, name: string): boolean {
  return instruction.type === 'Env' && declares(instruction, name);
}

/**
 * A typing error for every three letters, two at most: `UID` and `GID` are two names, `VERISON` is a mistake.
 */
function misspeltName(name: string, names: Iterable<string>): string | undefined {
  return name.length < 4 ? undefined : nearestName(name, names, Math.min(2, Math.floor(name.length / 4)));
}
