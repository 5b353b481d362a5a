import { literalText, propertyName, unwrap, type CallLike, type Node } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import type { JavaScriptModel } from '../model.ts';
import { argumentAt, type Option } from '../model/options.ts';
import { pluginRegistrationOf } from '../model/plugins.ts';
import { isConstant } from '../model/values.ts';

/** Functions that serve a folder, by module; the folder is their first argument. */
const FOLDER_FIRST: Readonly<Record<string, readonly string[]>> = {
  express: ['static'],
  'serve-static': [''],
  'koa-static': [''],
};
/** Those that take it as an option. */
const FOLDER_OPTION: Readonly<Record<string, readonly string[]>> = {
  'hono/bun': ['serveStatic'],
  'hono/deno': ['serveStatic'],
  '@hono/node-server/serve-static': ['serveStatic'],
};

export default defineRule<{ messageIds: 'root' | 'dotfiles' | 'listing' }>({
  name: 'no-static-project-root',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow serving the project root, dot files or directory listings',
      preset: 'recommended',
      severity: 'error',
      risk: 'high',
      confidence: 'high',
      checklist: 'violates',
      controls: ['proxy-hardening', 'image-excludes-sensitive-files'],
      references: [
        'CWE-552',
        'CWE-548',
        'OWASP ASVS 4.0.3 4.3.2',
        'https://expressjs.com/en/5x/api.html#express.static',
        'https://github.com/fastify/fastify-static',
      ],
      sources: [],
      triggers: ['static', 'Static', 'serve-index'],
    },
    messages: {
      root:
        '`{{folder}}` is the folder of the project, so `.env`, the source code and everything else in it can be ' +
        'downloaded. Serve a folder of its own, such as `public`.',
      dotfiles:
        '`{{setting}}` serves files whose name begins with a dot, such as `.env` and `.git`. Take it out; only ' +
        '`.well-known` needs it.',
      listing:
        '`{{setting}}` shows everybody which files there are. Leave listings out, or require a login before them.',
    },
    schema: [],
  },

  create(context) {
    const { sourceCode: code } = context;

    function reportSetting(option: Option, messageId: 'dotfiles' | 'listing', ...values: readonly (string | boolean)[]): void {
      if (option.state !== 'given' || !isConstant(option.value, ...values) || code.isOutsideProduction(option.property)) return;
      context.report({ node: option.property, messageId, data: { setting: code.getText(option.property) } });
    }

    function checkFolder(folder: Node | undefined): void {
      if (!folder || !isProjectRoot(folder, code) || code.isOutsideProduction(folder)) return;
      context.report({ node: folder, messageId: 'root', data: { folder: code.getText(folder) } });
    }

    function checkDotfiles(call: CallLike, folder: Node | undefined, index: number): void {
      if (folder && code.getText(folder).includes('well-known')) return;
      reportSetting(code.optionOf(call, index, 'dotfiles'), 'dotfiles', 'allow');
      reportSetting(code.optionOf(call, index, 'hidden'), 'dotfiles', true);
    }

    function checkPlugin(call: CallLike): void {
      if (pluginRegistrationOf(call, code)?.plugin.module !== '@fastify/static') return;
      const root = code.optionOf(call, 1, 'root');
      const folder = root.state === 'given' ? root.value.node : undefined;
      checkFolder(root.state === 'given' && root.property.type === 'Property' ? root.property.value : folder);
      checkDotfiles(call, folder, 1);
      reportSetting(code.optionOf(call, 1, 'list'), 'listing', true);
    }

    function check(call: CallLike): void {
      const { module = '', name = '' } = code.originOf(call.callee) ?? {};
      if (FOLDER_FIRST[module]?.includes(name)) {
        const folder = argumentAt(call, 0);
        checkFolder(folder);
        checkDotfiles(call, folder, 1);
      } else if (isNestAssets(call)) {
        checkFolder(argumentAt(call, 0));
        checkDotfiles(call, argumentAt(call, 0), 1);
      } else if (FOLDER_OPTION[module]?.includes(name)) {
        const root = code.optionOf(call, 0, 'root');
        if (root.state === 'given' && root.property.type === 'Property') checkFolder(root.property.value);
      } else if (module === 'serve-index' && name === '') {
        if (!isGuarded(call) && !code.isOutsideProduction(call)) {
          context.report({ node: call, messageId: 'listing', data: { setting: code.getText(call) } });
        }
      } else {
        checkPlugin(call);
      }
    }

    return { CallExpression: check };
  },
});

/** `app.useStaticAssets('public')` of Nest. */
function isNestAssets({ callee }: CallLike): boolean {
  const inner = unwrap(callee);
  return inner.type === 'MemberExpression' && propertyName(inner) === 'useStaticAssets';
}

/** `app.use('/files', requireAdmin, serveIndex('files'))`: another middleware stands before it. */
function isGuarded(call: CallLike): boolean {
  const around = call.parent;
  if (around.type !== 'CallExpression') return false;
  const before = around.arguments.slice(0, around.arguments.findIndex((argument) => argument === call));
  return before.some((argument) => literalText(argument) === undefined);
}

/** `__dirname`, `process.cwd()`, `'.'`, `'/'`, and what `path.join` and `path.resolve` make of them. */
function isProjectRoot(node: Node, code: JavaScriptModel): boolean {
  const inner = unwrap(node);
  const text = literalText(inner);
  if (text !== undefined) return /^(?:\.{1,2}\/?|\/)+$/u.test(text);
  if (inner.type === 'Identifier') return inner.name === '__dirname' && !code.isDeclared(inner);
  if (inner.type === 'MemberExpression') return code.getText(inner) === 'import.meta.dirname';
  if (inner.type !== 'CallExpression') return false;
  const { module, name = '' } = code.originOf(inner.callee) ?? {};
  if (module === 'global' && name === 'process.cwd') return true;
  const isJoin = (module === 'path' && /^(?:join|resolve)$/u.test(name)) || (module === 'global' && /^path\.(?:join|resolve)$/u.test(name));
  return isJoin && inner.arguments.every((argument) => isProjectRoot(argument, code) || isHere(argument));
}

function isHere(node: Node): boolean {
  return literalText(node) === '';
}
