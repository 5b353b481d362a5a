import { lastName, literalText, type CallLike } from '../ast.ts';
import type { JavaScriptModel } from '../model.ts';
import { isServer } from './routes.ts';

/** Packages that serve files or pages. */
const PAGE_PACKAGE = /^(?:serve-static|koa-static|@koa\/ejs|@ladjs\/koa-views|@fastify\/(?:static|view)|@nestjs\/serve-static|hono\/serve-static|@hono\/node-server\/serve-static)$/u;

/** Whether the file serves pages: it renders templates, has a view engine, or serves a folder or an HTML file. */
export function servesHtml(code: JavaScriptModel): boolean {
  return code.modules.some((module) => PAGE_PACKAGE.test(module)) || code.calls.some((call) => servesPages(call, code));
}

function servesPages({ callee, arguments: given }: CallLike, code: JavaScriptModel): boolean {
  const text = literalText(given[0]);
  switch (lastName(callee)) {
    case 'render':
      return callee.type === 'MemberExpression' && /^(?:res|response|reply|ctx|c)$/u.test(lastName(callee.object) ?? '');
    case 'set':
    case 'setViewEngine':
    case 'setBaseViewsDir':
      return lastName(callee) !== 'set' || text === 'view engine';
    case 'engine':
      return callee.type === 'MemberExpression' && given.length === 2 && isServer(callee.object, code);
    case 'static':
      return code.isFrom(callee, 'express', 'static');
    case 'useStaticAssets':
      return true;
    case 'sendFile':
      return given.some((argument) => /\.html?['"`)]/u.test(code.getText(argument)));
    default:
      return false;
  }
}
