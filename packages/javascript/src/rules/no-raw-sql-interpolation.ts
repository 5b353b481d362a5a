import { patternOption, ruleOptions, satisfied } from '@seaworthy/core';
import { lastName, unwrap, type Node } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import { builtSqlOf, isHarmlessInSql, isParameterisingTag, parameterisedSqlOf, SQL_WORDS } from '../model/sql.ts';

interface Options {
  ignoreIdentifiers: string;
}

export default defineRule<{ messageIds: 'interpolated' | 'fromRequest'; options: Options }>({
  name: 'no-raw-sql-interpolation',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow interpolated values in raw SQL',
      preset: 'recommended',
      severity: 'error',
      risk: 'critical',
      confidence: 'medium',
      checklist: 'violates',
      controls: ['input-sql-injection'],
      references: [
        'CWE-89',
        'OWASP Top 10 2021 A03',
        'OWASP ASVS 4.0.3 5.3.4',
        'https://cheatsheetseries.owasp.org/cheatsheets/SQL_Injection_Prevention_Cheat_Sheet.html',
      ],
      sources: [],
      triggers: SQL_WORDS,
    },
    messages: {
      interpolated:
        '`{{part}}` becomes part of the statement that `{{method}}` runs, so a text with a quote in it changes what ' +
        'the database does. Put a placeholder there and pass the value as a parameter.',
      fromRequest:
        '`{{part}}` comes from the request and becomes part of the statement that `{{method}}` runs, so any client ' +
        'can read and change the database. Put a placeholder there and pass the value as a parameter.',
    },
    ...ruleOptions<Options>({
      ignoreIdentifiers: {
        type: 'string',
        format: 'regex',
        default:
          '^[A-Z][A-Z0-9_]*$|[Tt]able(Name)?$|[Cc]olumns?$|[Ff]ields?$|[Ss]chema$|[Pp]laceholders?$|[Cc]lauses?$|[Cc]onditions?$|^where|orderBy|sortDir',
        description: 'Names that stand for parts of statements and not for values.',
      },
    }),
  },

  create(context) {
    const { sourceCode: code } = context;
    const ignored = patternOption(context, 'ignoreIdentifiers', context.options[0].ignoreIdentifiers);

    return {
      CallExpression(call) {
        const fixed = parameterisedSqlOf(call, code);
        if (fixed && !code.isOutsideProduction(call)) satisfied(context, { node: fixed });
        const sql = builtSqlOf(call, code);
        for (const part of sql?.parts ?? []) {
          const request = code.requestPart(part.node);
          const name = nameOf(part.node);
          if (!request && name !== undefined && ignored.test(name)) continue;
          if (isHarmlessInSql(part, code) || code.isOutsideProduction(call)) continue;
          const data = { part: code.getText(part.node), method: sql!.method };
          context.report({ node: part.node, messageId: request ? 'fromRequest' : 'interpolated', data });
          return;
        }
      },
      TaggedTemplateExpression(template) {
        if (isParameterisingTag(template, code) && !code.isOutsideProduction(template)) satisfied(context, { node: template });
      },
    };
  },
});

/** `COLUMNS` of `COLUMNS[key]`, else the last name of a chain. */
function nameOf(node: Node): string | undefined {
  const inner = unwrap(node);
  return lastName(inner) ?? (inner.type === 'MemberExpression' ? lastName(inner.object) : undefined);
}
