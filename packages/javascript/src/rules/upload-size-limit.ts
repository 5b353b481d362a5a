import { ruleOptions, satisfied, type Fixer } from '@seaworthy/core';
import { parseBytes } from '@seaworthy/knowledge';
import type { CallLike } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import { addOption } from '../model/edits.ts';
import type { GivenOption } from '../model/options.ts';
import { UPLOAD_WORDS, uploadParserOf, type UploadParser } from '../model/uploads.ts';

interface Options {
  maxBytes: string;
}

const TEN_MEGABYTES = '10 * 1024 * 1024';

export default defineRule<{ messageIds: 'missing' | 'huge' | 'nothing' | 'limit'; options: Options }>({
  name: 'upload-size-limit',
  meta: {
    type: 'problem',
    docs: {
      description: 'Require a file size limit on upload parsers',
      preset: 'recommended',
      severity: 'error',
      risk: 'high',
      confidence: 'high',
      checklist: 'violates',
      controls: ['uploads-size-limited'],
      references: [
        'CWE-770',
        'CWE-434',
        'OWASP ASVS 4.0.3 12.1.1',
        'https://cheatsheetseries.owasp.org/cheatsheets/File_Upload_Cheat_Sheet.html',
        'https://github.com/expressjs/multer#limits',
      ],
      sources: [],
      triggers: UPLOAD_WORDS,
    },
    hasSuggestions: true,
    messages: {
      missing:
        '{{library}} takes files of any size unless told otherwise, so one upload can fill the disk or the memory. Set ' +
        '`{{option}}`.',
      huge:
        '`{{setting}}` lets one upload of {{library}} fill the disk or the memory. Write the size that files of your ' +
        'users really have.',
      nothing: '`{{setting}}` refuses every file. Write the largest size that is allowed, in bytes.',
      limit: 'Limit files to 10 MB.',
    },
    ...ruleOptions<Options>({
      maxBytes: {
        type: 'string',
        default: '100mb',
        description: 'The largest size that may be allowed: a number of bytes, or with a unit as in `100mb`.',
      },
    }),
  },

  create(context) {
    const { sourceCode: code } = context;
    const most = parseBytes(context.options[0].maxBytes) ?? Number.POSITIVE_INFINITY;

    function judge({ label }: UploadParser, { value, property }: GivenOption): void {
      if (value.type !== 'scalar' || typeof value.value !== 'number' || code.isOutsideProduction(property)) return;
      const data = { library: label, setting: code.getText(property) };
      if (value.value === 0) context.report({ node: property, messageId: 'nothing', data });
      else if (value.value > most || value.value === Number.POSITIVE_INFINITY) {
        context.report({ node: property, messageId: 'huge', data });
      } else satisfied(context, { node: property });
    }

    function check(call: CallLike): void {
      const parser = uploadParserOf(call, code);
      if (!parser) return;
      const { index, label, option, isUnlimited } = parser;
      const limit = code.optionOf(call, index, option);
      if (limit.state === 'given') judge(parser, limit);
      if (limit.state !== 'absent' || !isUnlimited || code.isOutsideProduction(call)) return;
      const fix = (fixer: Fixer) => addOption({ call, index, path: option, absent: limit, value: TEN_MEGABYTES }, fixer, code);
      context.report({
        node: call.callee,
        messageId: 'missing',
        data: { library: capitalised(label), option },
        suggest: [{ messageId: 'limit', fix }],
      });
    }

    return { CallExpression: check, NewExpression: check };
  },
});

function capitalised(text: string): string {
  return text[0]!.toUpperCase() + text.slice(1);
}
