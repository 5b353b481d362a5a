import { nearestName, textOf, type Ranged } from '@seaworthy/core';
import { isBeyondLimits } from '@seaworthy/shell';
import type { Add, Copy, Expose, File, SyntaxProblem } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import { instructionKeywords } from '../parser/instruction-keywords.ts';

type MessageId = SyntaxProblem['code'] | 'noFrom' | 'directoryNeeded' | 'badPort' | 'unread';

export default defineRule<{ messageIds: MessageId }>({
  name: 'valid-instructions',
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
      references: ['https://docs.docker.com/reference/dockerfile/'],
      sources: [
        'hadolint:DL3011',
        'hadolint:DL3021',
        'hadolint:DL3043',
        'hadolint:DL3061',
        'buildkit:ExposeInvalidFormat',
        'trivy:DS-0008',
        'trivy:DS-0011',
      ],
      stages: ['production', 'staging', 'development', 'test'],
    },
    messages: {
      unknownInstruction: '`{{subject}}` is not an instruction, so the build stops here. {{hint}}.',
      missingArguments: '`{{subject}}` lacks an argument, so the build stops here. Complete the line.',
      tooManyArguments:
        '`{{subject}}` has an argument too many, so the build stops here. Remove it, or quote the text.',
      malformedExecForm:
        'This looks like a JSON array and is none, so it stops the build, or is taken for plain text with ' +
        'brackets in it. Write `["executable", "argument"]` with double quotes and commas.',
      malformedKeyValue:
        '`{{subject}}` is not `NAME=value`, so the build stops here. Write a name, `=` and a value.',
      unknownFlag:
        'This instruction has no flag `{{subject}}`, so the build stops here. Check the name of the flag.',
      malformedFlag: 'The flag `{{subject}}` cannot be read, so the build stops here. Check what it takes.',
      unterminatedHeredoc:
        'The here-document `{{subject}}` never ends: the rest of the file is its text, and no instruction ' +
        'of it runs. Add a line with nothing but `{{subject}}`.',
      unterminatedQuote:
        'This quote is never closed, so the build stops here. Close it on the same instruction.',
      malformedVariable:
        'The variable `{{subject}}` cannot be read, so the build stops here. Write `${NAME}`, or `\\$` for ' +
        'a dollar sign.',
      malformedOnbuild:
        '`ONBUILD {{subject}}` is not allowed, so the build stops here. Use another instruction after ' +
        '`ONBUILD`.',
      malformedHealthcheck:
        '`HEALTHCHECK` takes `CMD` and a command, or `NONE`; this stops the build. Write `HEALTHCHECK CMD ' +
        '…`.',
      malformedFrom:
        '`FROM` takes an image and perhaps `AS name`; this stops the build. Write `FROM image AS name`.',
      malformedDirective:
        'The parser directive `{{subject}}` cannot be read, so the build stops here. Correct its value, or ' +
        'remove it.',
      unread:
        'This command is too long or too deeply nested to be read, so no other rule looks into it. Move it ' +
        'into a script that is copied into the image.',
      noFrom:
        'Before `FROM` only `ARG` may stand, so the build stops here. Begin the stage with `FROM image`.',
      directoryNeeded:
        'Several sources are copied to `{{destination}}`, which does not end in a slash, so the build ' +
        'stops here. Write `{{destination}}/`.',
      badPort:
        '`{{port}}` is not a port to expose. Write a number from 0 to 65535, perhaps with `/tcp` or `/udp`.',
    },
    schema: [],
  },

  create(context) {
    const { sourceCode: code } = context;
    if (hasOtherFrontend(code.ast)) return {};

    function checkDestination(copy: Copy | Add): void {
      const { destination, sources, heredocs } = copy;
      if (!destination || sources.length + heredocs.length < 2) return;
      const path = textOf(code.resolve(destination, copy));
      if (path === undefined || /(?:^|[/\\])\.{0,2}$/u.test(path)) return;
      context.report({ node: destination, messageId: 'directoryNeeded', data: { destination: path } });
    }

    function checkPorts(expose: Expose): void {
      for (const word of expose.ports) {
        const port = textOf(code.resolve(word, expose));
        if (port !== undefined && port !== '' && !isPort(port)) {
          context.report({ node: word, messageId: 'badPort', data: { port } });
        }
      }
    }

    return {
      SyntaxProblem(problem) {
        const { code: messageId, subject } = problem;
        const data = messageId === 'unknownInstruction' ? { subject, hint: hintFor(subject) } : { subject };
        context.report({ node: problem, messageId, data });
      },
      File(file) {
        const place = beforeFrom(file);
        if (place) context.report({ node: place, messageId: 'noFrom' });
      },
      ShellForm({ script }) {
        const problem = script.problems.find(isBeyondLimits);
        if (problem) context.report({ node: problem, messageId: 'unread' });
      },
      Copy: checkDestination,
      Add: checkDestination,
      Expose: checkPorts,
    };
  },
});

/** `# syntax=` may name a program that reads another language. */
function hasOtherFrontend({ directives }: File): boolean {
  const syntax = directives.find(({ name }) => name === 'syntax')?.value;
  return (
    syntax !== undefined && !/^(?:docker\.io\/)?docker\/dockerfile(?:-upstream)?(?:[:@]|$)/u.test(syntax)
  );
}

/** The keyword at which BuildKit misses `FROM`: the first but `ARG`, or the only ones when all are `ARG`. */
function beforeFrom({ instructions }: File): Ranged | undefined {
  const first = instructions.find(({ type }) => type !== 'Arg' && type !== 'UnknownInstruction');
  if (first) return first.type === 'From' ? undefined : first.keyword;
  return instructions.find(({ type }) => type === 'Arg')?.keyword;
}

function isPort(text: string): boolean {
  const match = /^(?<first>\d+)(?:-(?<last>\d+))?(?:\/(?:tcp|udp|sctp))?$/i.exec(text)?.groups;
  if (!match) return false;
  const [first, last] = [Number(match['first']), Number(match['last'] ?? match['first'])];
  return first <= last && last <= 65_535;
}

function hintFor(keyword: string): string {
  const nearest = nearestName(keyword, instructionKeywords);
  return nearest ? `Perhaps \`${nearest}\` is meant` : 'Correct the keyword, or end the line above with `\\`';
}
