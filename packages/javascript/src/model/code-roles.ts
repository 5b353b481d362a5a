import { baseName, oncePerFile, type CodeRole } from '@seaworthy/core';
import type { JavaScriptModel } from '../model.ts';
import { hasDirective } from './server-actions.ts';

/** Packages that only servers import. */
const SERVER_PACKAGE =
  /^(?:express|fastify|koa|hono|restify|polka|socket\.io|helmet|cors|pg|mysql2?|mongoose|mongodb|sequelize|typeorm|knex|ioredis|redis|express-[a-z-]+|koa-[a-z-]+|https?|net|tls|child_process|fs|jsonwebtoken|bcrypt(?:js)?|argon2|multer|passport|passport-[a-z-]+|nodemailer|next\/(?:server|headers)|@(?:nestjs|fastify|koa|hono|hapi|prisma)\/[a-z-]+)$/u;

/** Packages and names that only browsers have. */
const BROWSER_PACKAGE =
  /^(?:react-dom(?:\/client)?|react-router-dom|vue|vue-router|pinia|svelte|solid-js|preact|@angular\/(?:core|platform-browser|router)|next\/(?:navigation|router|link|image)|jquery|redux|@reduxjs\/toolkit|@tanstack\/react-[a-z]+)$/u;
const BROWSER_FOLDER = /(?:^|\/)(?:client|frontend|public|static|assets|browser|www|components|hooks)\//u;
const SCRIPT_FOLDER = /(?:^|\/)(?:scripts?|tools?|bin|tasks)\//u;
const MIGRATION_FOLDER = /(?:^|\/)(?:migrations?|seed(?:s|ers?)?)\//u;
const MIGRATION_NAME = /^(?:seed|\d{10,}[-_].*|.*\.(?:migration|seed(?:er)?))\.[cm]?[jt]s$/u;

/**
 * What a file is for. Migrations are known by folder and name; a file that imports what only servers have is a
 * server's wherever it lies; of the others, folders, `'use client'`, JSX and imports of browser frameworks tell.
 *
 * @param path relative to the project, with forward slashes
 */
export function codeRoleOf(path: string, code: JavaScriptModel): CodeRole {
  const roles = rolesByPath(code);
  const role = roles.get(path) ?? findRole(path, code);
  roles.set(path, role);
  return role;
}

/** Every rule asks, for the same path. */
const rolesByPath = oncePerFile((_code: JavaScriptModel) => new Map<string, CodeRole>());

function findRole(path: string, code: JavaScriptModel): CodeRole {
  const folders = path.slice(0, -baseName(path).length || undefined).toLowerCase();
  if (MIGRATION_FOLDER.test(folders) || MIGRATION_NAME.test(baseName(path).toLowerCase())) return 'migration';
  if (hasDirective(code.ast.body, 'use client')) return 'browser';
  if (hasDirective(code.ast.body, 'use server')) return 'server';
  if (SCRIPT_FOLDER.test(folders)) return code.modules.some(isFramework) ? 'server' : 'script';
  if (code.modules.some((module) => SERVER_PACKAGE.test(module))) return 'server';
  if (code.modules.some((module) => BROWSER_PACKAGE.test(module))) return 'browser';
  return BROWSER_FOLDER.test(folders) || /\.[jt]sx$/u.test(path) ? 'browser' : 'server';
}

function isFramework(module: string): boolean {
  return /^(?:express|fastify|koa|hono|restify|polka|@nestjs\/core|@hapi\/hapi)$/u.test(module);
}
