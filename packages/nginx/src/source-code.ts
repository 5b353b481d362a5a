import { lastIndexWhere, SourceCode, type Range } from '@seaworthy/core';
import { visitorKeys, type Comment, type Directive, type File } from './ast.ts';
import type { IncludedFiles } from './model/includes.ts';
import { parse } from './parser.ts';

/** Options of the nginx language, under `languageOptions` in every host. */
export interface NginxLanguageOptions {
  /**
   * The texts of files that the configuration includes, by path: absolute as `include` names them, or relative to the
   * project. A path that `include` gives relative starts at the folder of the file that is linted, which is taken for
   * the main one, then at `/etc/nginx`. An include that is not among them is unresolved.
   */
  files?: IncludedFiles;
}

/**
 * A parsed configuration file: the tree of statements, for rules that judge a statement by itself (a visitor for
 * `Directive` and a look at `name` and `args`). What depends on more is answered by the model, in model/:
 *
 * | question | answer |
 * | --- | --- |
 * | the door to all of it | `configurationOf(context)`: configuration.ts |
 * | the statements of these names in this file | `configuration.named('allow', 'deny')` |
 * | at which level a statement stands, which one a block opens | `configuration.scopeOf(d)`, `.scopeIn(d)` |
 * | what is in effect at a level, after inheritance | `scope.effective('client_max_body_size')`: scope.ts |
 * | what stands at this very level | `scope.own('allow', 'deny')`, `scope.lastOwn('alias')` |
 * | could an include or an outer level hold it after all | `scope.couldHold(name)`, `scope.couldBeSet(name)` |
 * | is everything in sight (absence may be judged) | `configuration.isComplete`, `configuration.http` |
 * | servers: sockets, names, TLS, locations | `configuration.servers`: servers.ts, listens.ts, locations.ts |
 * | the default server of a socket | `defaultServerOf`, `socketsOf`, `isCatchAll`: servers.ts |
 * | which location serves `/.env` | `matchLocation(server, '/.env')`: location-matching.ts |
 * | `return`, redirects, refusals; what handles a level | `returnFor`, `isRefusalOrRedirect`, `handlerOf`: answers.ts |
 * | the levels that serve content | `contentLevels(server)`: content.ts |
 * | sends plain requests to HTTPS | `redirectsToHttps(server)`: https-redirects.ts |
 * | who may come in | `isRestricted(scope)`: access.ts |
 * | response headers, headers to an upstream | `headersAt(scope)`, `headersAt(scope, 'proxy_set_header')`: headers.ts |
 * | where `proxy_pass` goes, the upstream it names | `passTarget(d, configuration)`: upstreams.ts |
 * | values of `$variable` by `map`, `geo`, `set` | `possibleValues`, `mapOf`, `resolve`: variables.ts |
 * | a regular expression of the file, tried here; its groups | `regexOf`, `groupsOf`: regexes.ts |
 * | the version that runs | `configuration.version`, `isBefore(version, [1, 25, 1])`: versions.ts |
 * | edits with the file's indentation | `insertFirst`, `insertAfter`, `replaceArguments`, `removeDirective`: edits.ts |
 * | contexts and argument counts of a directive | `factsIn`, `isAllowedIn`, `nearestDirective`: ../directive-table.ts |
 *
 * Sizes and times are read with `parseBytes` and `parseDuration(text, 's')` of `@seaworthy/knowledge`, hosts judged with
 * its `hostKind`. A rule reports nodes of this file only: where a statement may come from an include
 * (`effective`, `anywhere`), ask `configuration.isHere(directive)` first. A word with variables is unknown unless a
 * function above gives its values; placeholders (`${API_HOST}`) are always unknown.
 */
export class NginxSourceCode extends SourceCode<File> {
  readonly options: NginxLanguageOptions;
  #directives: Directive[] | undefined;

  constructor(text: string, options: NginxLanguageOptions = {}) {
    super(text, parse(text), visitorKeys);
    this.options = options;
  }

  get comments(): readonly Comment[] {
    return this.ast.comments;
  }

  /** Every directive of the file, those in blocks included, in source order. */
  get allDirectives(): readonly Directive[] {
    if (this.#directives) return this.#directives;
    const all: Directive[] = [];
    const open = this.ast.directives.toReversed();
    for (let directive = open.pop(); directive; directive = open.pop()) {
      all.push(directive);
      for (const inner of directive.block?.directives.toReversed() ?? []) open.push(inner);
    }
    this.#directives = all;
    return all;
  }

  /**
   * A directive above a statement covers all of its lines; above a block it covers the lines up to its `{`, so that a
   * comment about a `server` does not silence everything inside. Findings about a whole block are reported at its
   * head. In a block of data, and between the arguments of a statement, it covers the next line.
   */
  override nextStatement(offset: number): Range | undefined {
    const all = this.allDirectives;
    const index = lastIndexWhere(all.length, (each) => all[each]!.range[0] <= offset);
    const before = all[index];
    const next = all[index + 1];
    if (!next || (before && headEnd(before) > offset)) return undefined;
    const inData = before?.block?.entries.length && before.range[1] > offset;
    if (inData) return undefined;
    return [next.range[0], headEnd(next) + 1];
  }
}

/** The end of a statement; of a block, the end of its `{`. */
function headEnd({ range, block }: Directive): number {
  return block ? block.range[0] + 1 : range[1];
}
