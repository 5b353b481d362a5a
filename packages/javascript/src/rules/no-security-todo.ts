import { patternOption, ruleOptions } from '@seaworthy/core';
import { defineRule } from '../define-rule.ts';
import { notesIn } from '../model/notes.ts';

interface Options {
  markers: readonly string[];
  words: string;
}

const MARKERS = ['TODO', 'FIXME', 'HACK', 'XXX', 'BUG', 'TEMP'] as const;

const CHECKS = String.raw`\b(check|verify|ensure|enforce|make sure|confirm|require)`;

/** Who may do something: `admin` alone is a page and `role` an attribute, so that a check has to be asked for. */
const PERMISSIONS = [
  String.raw`${CHECKS} (that |if |whether )?((the|this|a|current|calling|requesting) ){0,2}(user|caller|requester|client|member|account)s? (really |actually )?(owns?|(is|are|has|have) ([\w-]+ ){0,3}?(admins?|administrators?|owners?|moderators?|roles?|tenants?|logged.in|signed.in|allowed))\b`,
  String.raw`${CHECKS} (for )?(the |a |an )?(user|caller|account|admin)('s)? roles?\b`,
  String.raw`${CHECKS} (for )?(the |an? )?(admin (rights?|access|privileges?|status)|\w* ?ownership|tenant (id|isolation|access))\b`,
  String.raw`\b(restrict|limit) ([\w-]+ ){0,3}to (the |an? )?(admins?|administrators?|owners?|moderators?)\b`,
] as const;

export default defineRule<{ messageIds: 'open'; options: Options }>({
  name: 'no-security-todo',
  meta: {
    type: 'suggestion',
    docs: {
      description: 'Disallow open TODO and FIXME comments about security',
      preset: 'recommended',
      severity: 'warn',
      risk: 'low',
      confidence: 'medium',
      checklist: 'violates',
      controls: ['code-todos-reviewed', 'code-defects-fixed'],
      references: ['CWE-546', 'https://eslint.org/docs/latest/rules/no-warning-comments'],
      sources: [],
      triggers: MARKERS,
      codeRoles: ['server', 'browser', 'script'],
    },
    messages: {
      open:
        '`{{marker}}` and `{{word}}` in one note: somebody knew of a gap that security depends on, and it ships with ' +
        'the release. Close it, or move it to the tracker with a name and a date and say here why it can wait.',
    },
    ...ruleOptions<Options>({
      markers: {
        type: 'array',
        items: { type: 'string', enum: MARKERS },
        default: MARKERS,
        description: 'The words that mark a note, in capitals.',
      },
      words: {
        type: 'string',
        format: 'regex',
        default: [
          String.raw`\b(in)?secur(e|ity)\b`,
          String.raw`\b(un)?auth(n|z|enticat\w*|ori[sz](e|ed|ation)\w*)?\b(?!or)`,
          String.raw`\bpassw(or)?ds?\b`,
          String.raw`\bsecrets?\b`,
          String.raw`\b(access|refresh|api|bearer|session|csrf|jwt|hard-?coded|admin|reset) ?tokens?\b`,
          String.raw`\bcredentials?\b`,
          String.raw`\b(un)?encrypt\w*`,
          String.raw`\b(un)?saniti[sz]\w*`,
          String.raw`\b(sql|nosql|command|code|header|html|script|log|shell|template) ?injections?\b`,
          String.raw`\b(un)?escape (the |this |all |user )?(\w+ )?(html|sql|input|output|values?|quer(y|ies))\b`,
          String.raw`\b(xss|csrf|xsrf|ssrf|cors|csp)\b`,
          String.raw`\brate.?limit\w*`,
          String.raw`\bvalidat(e|ed|ing|ion) (of )?(the |this |that |all |user |request |incoming |client )*(input|body|payload|params?|parameters|quer(y|ies)|requests?|uploads?|files?|signatures?|certificates?|origins?|urls?|tokens?|webhooks?)\b`,
          String.raw`\bpermissions?\b`,
          ...PERMISSIONS,
          String.raw`\bvulnerab\w*`,
          String.raw`\bhard-?cod\w* (\w+ )?(secret|token|key|password|credential)s?\b`,
          String.raw`\bunsafe\b`,
          String.raw`\bbefore (prod|release|launch|deploy|going live)\w*`,
          String.raw`\b(remove|disable|delete) (this |it |that )?(in|for) prod\w*`,
        ].join('|'),
        description: 'What a note has to contain to be about security, in any case.',
      },
    }),
  },

  create(context) {
    const { sourceCode: code } = context;
    const [{ markers, words }] = context.options;
    const about = new RegExp(patternOption(context, 'words', words).source, 'iu');

    return {
      Program() {
        for (const { marker, text, range } of notesIn(code, markers)) {
          const word = about.exec(text)?.[0];
          if (word) context.report({ node: { range }, messageId: 'open', data: { marker, word: word.trim() } });
        }
      },
    };
  },
});
