import { describe, expect, it } from 'vitest';
import { createAnalyzer } from './analyzer.ts';
import { ruleDefiner, type RuleDefinition } from './define-rule.ts';
import { satisfied } from './evidence.ts';
import { ruleOptions } from './rule-options.ts';
import type { Ranged, RuleContext, RuleDocs } from './rule.ts';
import type { SourceCode } from './source-code.ts';
import { toyLanguage, wordRule } from './testing/toy-language.ts';

type Visitor = Record<string, (node: never) => void>;
interface Options {
  word: string;
}
type Definition = RuleDefinition<SourceCode, Visitor, { messageIds: 'found'; options: Options }>;

const { docs } = wordRule('foo').meta;

/** A rule over Dockerfiles that reports every line, in the toy language. */
function everyLine(changes: Partial<Definition> = {}, docsChanges: Partial<RuleDocs> = {}): Definition {
  return {
    name: 'no-line',
    meta: {
      type: 'problem',
      docs: { ...docs, ...docsChanges },
      messages: { found: 'Found {{word}}.' },
      ...ruleOptions<Options>({
        word: { type: 'string', default: 'a', strict: 'b', description: 'A word.' },
      }),
    },
    create: (context) => ({
      Line: (node: never) => context.report({ node, messageId: 'found', data: { ...context.options[0] } }),
    }),
    ...changes,
  };
}

const define = ruleDefiner<SourceCode, Visitor>({
  kind: 'dockerfile',
  defaultStages: ['production'],
  isSilenced: (code, { sources }, place) => sources.includes(code.getText(place)),
});

function messages(definition: Definition, text: string, filename = 'Dockerfile'): string[] {
  const analyzer = createAnalyzer(toyLanguage, [define(definition)]);
  return analyzer.analyze(text, { filename }).findings.map(({ message }) => message);
}

describe('ruleDefiner', () => {
  it('adds what follows from the language and from the declared options', () => {
    expect(define(everyLine()).meta).toMatchObject({
      docs: {
        id: 'dockerfile/no-line',
        url: expect.stringMatching(/\/dockerfile\/src\/rules\/no-line\.md$/u),
        stages: ['production'],
        strictOptions: { word: 'b' },
      },
      languages: ['seaworthy/dockerfile'],
      defaultOptions: [{ word: 'a' }],
    });
  });

  it('keeps rules quiet in the other stages', () => {
    expect(messages(everyLine(), 'x', 'Dockerfile')).toEqual(['Found a.']);
    expect(messages(everyLine(), 'x', 'Dockerfile.dev')).toEqual([]);
    expect(messages(everyLine({}, { stages: ['development'] }), 'x', 'Dockerfile.dev')).toEqual(['Found a.']);
  });

  it('passes over places that are silenced', () => {
    expect(messages(everyLine({}, { sources: ['quiet'] }), 'loud\nquiet\nloud')).toHaveLength(2);
  });

  it('hands rules a context with the same members under every host', () => {
    let seen: RuleContext | undefined;
    const rule = define(
      everyLine({
        create(context) {
          seen = context;
          return {};
        },
      }),
    );
    const host = { ...hostContext(), getScope: () => undefined };
    rule.create(host);
    expect(Object.keys(seen!).sort()).toEqual(
      ['cwd', 'filename', 'id', 'languageOptions', 'options', 'settings', 'sourceCode'].sort(),
    );
    expect(seen!.report).toBeTypeOf('function');
    expect(seen).not.toHaveProperty('getScope');
  });

  it('lets evidence through', () => {
    const rule = define(
      everyLine({ create: (context) => ({ Line: (node: Ranged) => satisfied(context, { node }) }) }),
    );
    const { evidence } = createAnalyzer(toyLanguage, [rule]).analyze('x', { filename: 'Dockerfile', evidence: true });
    expect(evidence).toMatchObject([{ ruleId: 'dockerfile/no-line', line: 1 }]);
  });
});

function hostContext(): RuleContext {
  return {
    id: 'seaworthy/dockerfile/no-line',
    options: [{ word: 'a' }],
    filename: 'Dockerfile',
    cwd: '/project',
    settings: {},
    languageOptions: {},
    sourceCode: toyLanguage.createSourceCode('x', {
      languageOptions: {},
      filename: 'Dockerfile',
      hasBom: false,
    }),
    report: () => undefined,
  };
}
