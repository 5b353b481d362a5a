import { satisfied } from '@seaworthy/core';
import { propertyName, type CallLike, type Node, type TSESTree } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import { CSRF_LIBRARIES, CSRF_SWITCHES, type CsrfSwitch } from '../libraries/csrf.ts';
import { letsEveryOriginIn } from '../model/origin-callbacks.ts';
import { isConstant, stringOf, type Value } from '../model/values.ts';

const CHANGING = /^(?:POST|PUT|PATCH|DELETE)$/i;

export default defineRule<{ messageIds: 'method' | 'pass' | 'switch' }>({
  name: 'csrf-not-disabled',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow configurations that switch CSRF protection off',
      preset: 'recommended',
      severity: 'error',
      risk: 'high',
      confidence: 'high',
      checklist: 'violates',
      controls: ['auth-csrf'],
      references: [
        'CWE-352',
        'OWASP ASVS 4.0.3 4.2.2',
        'https://cheatsheetseries.owasp.org/cheatsheets/Cross-Site_Request_Forgery_Prevention_Cheat_Sheet.html',
      ],
      sources: [],
      triggers: ['csrf', 'csurf', 'CSRF', 'Csrf', 'lusca', 'checkOrigin', 'serverActions'],
    },
    messages: {
      method:
        'With `{{method}}` among the methods that {{library}} passes over, forms on other sites can send {{method}} ' +
        'requests in the name of whoever is logged in. Leave only GET, HEAD and OPTIONS.',
      pass:
        '`{{option}}` lets every request pass, so {{library}} protects nothing, and other sites can send requests in ' +
        'the name of whoever is logged in. Name the exceptions, or remove it.',
      switch:
        '`{{text}}` switches off what {{framework}} does against forged requests, so other sites can send them in the ' +
        'name of whoever is logged in. Remove it, or name the origins that are trusted.',
    },
    schema: [],
  },

  create(context) {
    const { sourceCode: code } = context;

    function checkCall(call: CallLike): void {
      const { module = '', name } = code.originOf(call.callee) ?? {};
      if (module === 'lusca' && name === '') return checkLusca(call);
      const library = CSRF_LIBRARIES.find((each) => each.module === module && each.name === name);
      if (!library || code.isOutsideProduction(call)) return;
      const methods = library.methods === undefined ? undefined : code.optionOf(call, 0, library.methods);
      const passes = (library.pass ?? []).map((option) => ({ option, given: code.optionOf(call, 0, option) }));
      const open = methods?.state === 'given' ? changingMethods(methods.value) : [];
      for (const { node, method } of open)
        context.report({ node, messageId: 'method', data: { method, library: module } });
      for (const { option, given } of passes) {
        if (given.state !== 'given' || given.value.type !== 'function' || !letsEveryOriginIn(given.value.node, code)) continue;
        context.report({ node: given.property, messageId: 'pass', data: { option, library: module } });
      }
      if (open.length === 0 && methods?.state !== 'unknown' && passes.every(({ given }) => given.state === 'absent')) {
        satisfied(context, { node: call.callee });
      }
    }

    function changingMethods(value: Value): { node: Node; method: string }[] {
      if (value.type !== 'array') return [];
      return value.elements.flatMap((element) => {
        const method = stringOf(element);
        return method !== undefined && CHANGING.test(method) ? [{ node: element.node, method }] : [];
      });
    }

    function checkLusca(call: CallLike): void {
      const option = code.optionOf(call, 0, 'csrf');
      if (option.state !== 'given' || !isConstant(option.value, false) || code.isOutsideProduction(option.property)) return;
      reportSwitch(option.property, 'lusca');
    }

    function reportSwitch(node: Node, framework: string): void {
      context.report({ node, messageId: 'switch', data: { text: code.getText(node), framework } });
    }

    function isOff({ off }: CsrfSwitch, { value: node }: TSESTree.Property): boolean {
      const value = code.valueOf(node);
      if (off === 'any') return !isConstant(value, false, undefined);
      if (off !== '*') return isConstant(value, off);
      return value.type === 'array' && value.elements.some((element) => stringOf(element) === '*');
    }

    return {
      CallExpression: checkCall,
      Property(property) {
        const name = propertyName(property) ?? '';
        if (!Object.hasOwn(CSRF_SWITCHES, name) || property.parent.type !== 'ObjectExpression') return;
        const around = property.parent.parent;
        const outer = around.type === 'Property' ? propertyName(around) : undefined;
        const found = CSRF_SWITCHES[name]?.find(({ inside }) => inside === undefined || inside === outer);
        if (found && isOff(found, property) && !code.isOutsideProduction(property)) reportSwitch(property, found.framework);
      },
    };
  },
});
