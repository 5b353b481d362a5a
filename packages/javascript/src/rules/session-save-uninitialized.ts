import { satisfied, type Fixer } from '@seaworthy/core';
import { defineRule } from '../define-rule.ts';
import { addOption } from '../model/edits.ts';
import { sessionLibraryOf, sessionOptionsIndex } from '../model/sessions.ts';
import { isConstant } from '../model/values.ts';

const OPTION = 'saveUninitialized';

export default defineRule<{ messageIds: 'on' | 'missing' | 'set' }>({
  name: 'session-save-uninitialized',
  meta: {
    type: 'problem',
    docs: {
      description: 'Require `saveUninitialized: false`',
      preset: 'strict',
      severity: 'warn',
      risk: 'low',
      confidence: 'high',
      checklist: 'violates',
      controls: ['cookie-consent-before-session'],
      references: [
        'https://github.com/expressjs/session#saveuninitialized',
        'https://cheatsheetseries.owasp.org/cheatsheets/Session_Management_Cheat_Sheet.html',
      ],
      sources: [],
      triggers: ['express-session', '@fastify/session'],
    },
    hasSuggestions: true,
    messages: {
      on:
        '`saveUninitialized: {{value}}` stores a session and sets a cookie for every visitor and every bot, before ' +
        'anybody has logged in or consented. Write `saveUninitialized: false`.',
      missing:
        'Without `saveUninitialized`, {{library}} stores a session and sets a cookie for every visitor and every ' +
        'bot, before anybody has logged in or consented. Add `saveUninitialized: false`.',
      set: 'Wait until something is in the session: `saveUninitialized: false`.',
    },
    schema: [],
  },

  create(context) {
    const { sourceCode: code } = context;

    return {
      CallExpression(call) {
        const library = sessionLibraryOf(call, code);
        if (!library?.onServer?.savesUninitialized || code.isOutsideProduction(call)) return;
        const index = sessionOptionsIndex(library, call);
        const option = code.optionOf(call, index, OPTION);
        if (option.state === 'given') {
          const { property, value } = option;
          if (isConstant(value, false)) satisfied(context, { node: property });
          if (!isConstant(value, true)) return;
          const fix = (fixer: Fixer) => fixer.replaceText(value.node, 'false');
          const data = { value: code.getText(value.node) };
          context.report({ node: property, messageId: 'on', data, suggest: [{ messageId: 'set', fix }] });
        } else if (option.state === 'absent') {
          const fix = (fixer: Fixer) => addOption({ call, index, path: OPTION, absent: option, value: 'false' }, fixer, code);
          const data = { library: library.module };
          context.report({ node: call.callee, messageId: 'missing', data, suggest: [{ messageId: 'set', fix }] });
        }
      },
    };
  },
});
