import { satisfied, stages } from '@seaworthy/core';
import type { OriginProblem, UnfitVerdict } from '@seaworthy/knowledge';
import { defineRule } from '../define-rule.ts';
import { replacePart } from '../model/edits.ts';
import { removerOf } from '../model/list-edits.ts';
import { atValue, isKnown, type Setting } from '../model/settings.ts';

export default defineRule<{ messageIds: OriginProblem }>({
  name: 'origin-format',
  meta: {
    type: 'problem',
    docs: {
      description: 'Require well-formed origins',
      preset: 'recommended',
      severity: 'warn',
      risk: 'medium',
      confidence: 'high',
      checklist: 'violates',
      controls: ['cors-no-dev-origins', 'cors-explicit-origins'],
      references: [
        'https://www.rfc-editor.org/rfc/rfc6454#section-7',
        'https://developer.mozilla.org/en-US/docs/Web/HTTP/Reference/Headers/Origin',
      ],
      sources: [],
      stages,
    },
    messages: {
      trailingSlash:
        'Browsers send an origin without the `/` at its end, so this entry of `{{name}}` never matches, and the ' +
        'site stays locked out. Leave the slash out.',
      path:
        'Browsers send an origin without a path, so with `{{value}}` this entry of `{{name}}` never matches. Leave ' +
        'out what follows the host and port.',
      upperCaseHost:
        'Browsers send `{{value}}` in lower case, so this entry of `{{name}}` never matches. Write ' +
        '`{{lower}}`.',
      noScheme:
        '`{{value}}` in `{{name}}` is no origin, because it has no scheme, so it never matches. Write ' +
        '`https://{{value}}`.',
      duplicate:
        '`{{value}}` stands in `{{name}}` already. Remove one of them, before somebody changes only the other.',
      blank:
        'A program that does not trim the entries of `{{name}}` never matches the one behind this blank, and a ' +
        'shell that reads the file ends the value here. Leave it out.',
    },
    fixable: 'code',
    schema: [],
  },

  create(context) {
    const { sourceCode: code } = context;

    function report({ entry, name, faults }: Setting): void {
      const remove = removerOf(code, entry);
      for (const { range, value, problem } of faults) {
        if (!problem) continue;
        const place = code.placeIn(entry, range);
        const edit = problem === 'trailingSlash' ? replacePart(place, '') : remove(range);
        context.report({
          ...atValue(code, entry, place),
          messageId: problem,
          data: { name, value: code.shown(entry, value), lower: value.toLowerCase() },
          fix: edit && FIXED.has(problem) ? () => edit : null,
        });
      }
    }

    return {
      File() {
        for (const setting of code.settingsOf(['corsOrigins'])) {
          const faults = setting.faults.filter((fault) => fault.problem && !isMeant(fault, setting));
          report({ ...setting, faults });
          if (faults.length === 0 && isKnown(setting)) satisfied(context, { node: setting.entry.value });
        }
      },
    };
  },
});

const FIXED: ReadonlySet<OriginProblem> = new Set(['trailingSlash', 'duplicate']);

/** Blanks in quotes are for the program to trim; names of domains and words such as `true` are no origins. */
function isMeant({ problem, value }: UnfitVerdict, { entry, name }: Setting): boolean {
  if (problem === 'blank') return entry.value.quote !== undefined;
  return problem === 'noScheme' && (/DOMAINS?$/iu.test(name) || !/[.:]|^localhost$/iu.test(value));
}
