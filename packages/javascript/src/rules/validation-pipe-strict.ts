import { satisfied, type Fixer } from '@seaworthy/core';
import { defineRule } from '../define-rule.ts';
import { addOption } from '../model/edits.ts';
import { pipeProvidedBy, pipesUsedBy, type GlobalValidationPipe } from '../model/validation-pipes.ts';
import { isConstant } from '../model/values.ts';

export default defineRule<{ messageIds: 'whitelist' | 'debug' | 'strip' | 'quiet' }>({
  name: 'validation-pipe-strict',
  meta: {
    type: 'problem',
    docs: {
      description: 'Require whitelist in the global ValidationPipe of Nest',
      preset: 'strict',
      severity: 'warn',
      risk: 'high',
      confidence: 'high',
      checklist: 'advises',
      controls: ['input-validated'],
      references: ['CWE-915', 'https://docs.nestjs.com/techniques/validation#stripping-properties'],
      sources: [],
      triggers: ['ValidationPipe'],
    },
    hasSuggestions: true,
    messages: {
      whitelist:
        'Without `whitelist: true`, this pipe lets properties through that the DTO does not name, such as `role` or ' +
        '`isAdmin`, and whatever spreads the DTO into an entity saves them. Add `whitelist: true`.',
      debug:
        '`{{text}}` makes class-validator print warnings to the console while requests are checked, past the logger and ' +
        'its format. Leave it out in production.',
      strip: 'Add `whitelist: true`.',
      quiet: 'Write `enableDebugMessages: false`.',
    },
    schema: [],
  },

  create(context) {
    const { sourceCode: code } = context;

    function check({ made, place, provider }: GlobalValidationPipe): void {
      if (code.isOutsideProduction(place)) return;
      if (provider) {
        const fix = (fixer: Fixer) => fixer.replaceText(provider, `useValue: new ${code.getText(place)}({ whitelist: true })`);
        context.report({ node: place, messageId: 'whitelist', suggest: [{ messageId: 'strip', fix }] });
      }
      if (!made) return;
      const whitelist = code.optionOf(made, 0, 'whitelist');
      if (whitelist.state === 'given' && isConstant(whitelist.value, true)) {
        satisfied(context, { node: whitelist.property });
      } else if (whitelist.state === 'given' && isConstant(whitelist.value, false)) {
        const { node } = whitelist.value;
        const fix = (fixer: Fixer) => fixer.replaceText(node, 'true');
        context.report({ node: whitelist.property, messageId: 'whitelist', suggest: [{ messageId: 'strip', fix }] });
      } else if (whitelist.state === 'absent') {
        const fix = (fixer: Fixer) => addOption({ call: made, index: 0, path: 'whitelist', absent: whitelist, value: 'true' }, fixer, code);
        context.report({ node: place, messageId: 'whitelist', suggest: [{ messageId: 'strip', fix }] });
      }
      const debug = code.optionOf(made, 0, 'enableDebugMessages');
      if (debug.state !== 'given' || !isConstant(debug.value, true)) return;
      const { node } = debug.value;
      const fix = (fixer: Fixer) => fixer.replaceText(node, 'false');
      const data = { text: code.getText(debug.property) };
      context.report({ node: debug.property, messageId: 'debug', data, suggest: [{ messageId: 'quiet', fix }] });
    }

    return {
      CallExpression: (call) => pipesUsedBy(call, code).forEach(check),
      ObjectExpression: (object) => pipeProvidedBy(object, code).forEach(check),
    };
  },
});
