import { baseName } from '@seaworthy/core';
import { join } from 'node:path';
import type { Argument, Directive } from '../ast.ts';
import { isDirective } from '../directive-table.ts';
import { contextsOf } from '../model/file-context.ts';
import { NginxSourceCode } from '../source-code.ts';
import { nginxFolder, nginxTest, shippedFile, type Verdict } from './nginx.ts';

/** Modules that others make, which Debian's nginx does not have loaded. */
const OTHER_MODULES = /^(?:more_(?:set|clear)_(?:input_)?headers|brotli\w*|\w+_by_lua\w*|lua_\w+|security_headers|hide_server_tokens|modsecurity\w*|geoip2)$/u;

interface Edit {
  range: readonly [start: number, end: number];
  text: string;
}

/**
 * What `nginx -t` says of a file or fragment, with the levels around it that its statements need, and with files,
 * hosts and users replaced by some that exist here. Statements of modules and versions that Debian's nginx does not
 * have are left out. Undefined for a template, which only its rendering can be asked about.
 */
export function verdictOn(text: string): Verdict | undefined {
  const code = new NginxSourceCode(text);
  if (code.ast.template || code.allDirectives.some(hasPlaceholder)) return undefined;
  const upstreams = new Set(
    code.allDirectives.flatMap(({ name, args }) => (name === 'upstream' ? (args[0]?.value ?? []) : [])),
  );
  let given = applied(
    text,
    code.allDirectives.flatMap((directive) => replacements(directive, upstreams)),
  );
  for (;;) {
    const verdict = nginxTest(complete(given));
    const name = /unknown directive "(\w+)"/u.exec(verdict.messages)?.[1];
    if (verdict.ok || !name || !(isDirective(name) || OTHER_MODULES.test(name))) return verdict;
    const without = new NginxSourceCode(given).allDirectives.filter((directive) => directive.name === name);
    if (without.length === 0) return verdict;
    given = applied(given, without.map(({ range }) => ({ range, text: '' })));
  }
}

function hasPlaceholder({ word, args, block }: Directive): boolean {
  const words = [word, ...args, ...(block?.entries.flatMap((entry) => entry.words) ?? [])];
  return words.some(({ variables }) => variables.some(({ placeholder }) => placeholder));
}

/** The text with the blocks around it and beside it that nginx needs. */
function complete(text: string): string {
  const { directives } = new NginxSourceCode(text).ast;
  // The level around a fragment may bring it.
  const prefix = nginxFolder();
  const certificate = text.includes('ssl_certificate')
    ? ''
    : `ssl_certificate ${prefix}/cert.pem; ssl_certificate_key ${prefix}/key.pem;`;
  const has = (name: string): boolean => directives.some((directive) => directive.name === name);
  switch (contextsOf(directives)[0]) {
    case 'main':
      return has('events') ? text : `events {}\n${text}`;
    case 'http':
      return `events {}\nhttp {\n${certificate}\n${text}\n}\n`;
    case 'server':
      return `events {}\nhttp {\n${certificate}\nserver {\n${text}\n}\n}\n`;
    case 'stream':
      return `events {}\nstream {\n${text}\n}\n`;
    default:
      return `events {}\nhttp {\nserver {\nlocation / {\n${text}\n}\n}\n}\n`;
  }
}

/** What has to be changed in a statement so that it can be tried here. */
function replacements(directive: Directive, upstreams: ReadonlySet<string>): Edit[] {
  const { name, args, range, block } = directive;
  const [first] = args;
  const prefix = nginxFolder();
  if (!first) return [];
  const replaceFirst = (text: string): Edit[] => [{ range: first.range, text }];
  if (name === 'listen' && args.some(({ value }) => value === 'quic')) return [{ range, text: '' }];
  // nginx opens the sockets, which it can only on addresses of this machine.
  if (name === 'listen') return foreignAddress(first);
  // Texts of one's own are for subscribers.
  if (name === 'server_tokens' && !/^(?:on|off|build)$/u.test(first.value)) return replaceFirst('off');
  if (name === 'user') return [{ range, text: 'user nobody nogroup;' }];
  if (name === 'load_module') return [{ range, text: '' }];
  if (name === 'pid') return replaceFirst(join(prefix, 'nginx.pid'));
  if (/(?:certificate|ssl_crl)$/u.test(name)) return withoutVariables(first, join(prefix, 'cert.pem'));
  if (name.endsWith("certificate_key")) return withoutVariables(first, join(prefix, 'key.pem'));
  if (name === 'ssl_dhparam' || name === 'ssl_session_ticket_key') return [{ range, text: '' }];
  if (/^(?:access|error)_log$/u.test(name) && /^\/(?!dev\/null$)/u.test(first.value)) {
    return withoutVariables(first, join(prefix, 'logs', 'some.log'));
  }
  if (name === 'include') return includeReplacement(first, prefix);
  if (name.endsWith('_pass')) {
    const edits = hostReplacement(first, upstreams);
    // Only URLs have a default port.
    return first.value.includes(':') ? edits : edits.map((edit) => ({ ...edit, text: `${edit.text}:9000` }));
  }
  if (name === 'server' && !block) return addressReplacements(first, args);
  return [];
}

function foreignAddress({ range, value }: Argument): Edit[] {
  const address = /^(?!127\.|0\.0\.0\.0)\d+\.\d+\.\d+\.\d+/u.exec(value)?.[0];
  return address ? [{ range: [range[0], range[0] + address.length], text: '127.0.0.1' }] : [];
}

function withoutVariables({ range, variables }: Argument, text: string): Edit[] {
  return variables.length > 0 ? [] : [{ range, text }];
}

function includeReplacement({ range, value }: Argument, prefix: string): Edit[] {
  if (/[*?[]/u.test(value)) return [{ range, text: join(prefix, 'none', '*.conf') }];
  return [{ range, text: shippedFile(baseName(value)) ?? join(prefix, 'empty.conf') }];
}

/** nginx looks up the hosts that are neither addresses nor upstreams, which a test must not depend on. */
function hostReplacement({ range, value, quote, variables }: Argument, upstreams: ReadonlySet<string>): Edit[] {
  const scheme = /^(?:(?:https?|grpcs?):\/\/)?/iu.exec(value)![0];
  const host = /^[^/:]*/u.exec(value.slice(scheme.length))![0];
  if (variables.length > 0 || quote || upstreams.has(host) || !/[a-z]/iu.test(host) || host === 'unix') return [];
  const start = range[0] + scheme.length;
  return [{ range: [start, start + host.length], text: '127.0.0.1' }];
}

/** The `server` of an `upstream`; `resolve` needs a newer nginx. */
function addressReplacements(first: Argument, args: readonly Argument[]): Edit[] {
  const newer = args.filter(({ value }) => value === 'resolve');
  return [...hostReplacement(first, new Set()), ...newer.map(({ range }) => ({ range, text: '' }))];
}

function applied(text: string, edits: readonly Edit[]): string {
  let output = '';
  let end = 0;
  for (const { range, text: replacement } of edits.toSorted((a, b) => a.range[0] - b.range[0])) {
    if (range[0] < end) continue;
    output += text.slice(end, range[0]) + replacement;
    end = range[1];
  }
  return output + text.slice(end);
}
