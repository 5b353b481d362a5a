import { lastIndexWhere, SourceCode, type OpenProject, type Range } from '@seaworthy/core';
import { visitorKeys, type Comment, type Directive, type File } from './ast.ts';
import type { IncludedFiles } from './model/includes.ts';
import { parse } from './parser.ts';

/** Options of the nginx language, under `languageOptions` in every host. */
export interface NginxLanguageOptions {
  /**
   * The texts of files that the configuration includes, by path: absolute as `include` names them, or relative to the
   * project. A path that `include` gives relative starts at the folder of the main configuration, then at `/etc/nginx`;
   * where the main one is not at hand, at the folder of the file that is linted or one around it. They come before the
   * files of the project; an include that is in neither is unresolved.
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
 * | those of other files too; which file one stands in | `configuration.anywhere(name)`, `.isHere(d)`, `.fileOf(d)` |
 * | at which level a statement stands, which one a block opens | `configuration.scopeOf(d)`, `.scopeIn(d)` |
 * | what is in effect at a level, after inheritance | `scope.effective('client_max_body_size')`: scope.ts |
 * | what stands at this very level | `scope.own('allow', 'deny')`, `scope.lastOwn('alias')` |
 * | could an include or an outer level hold it after all | `scope.couldHold(name)`, `scope.couldBeSet(name)` |
 * | does nothing in sight set it | `isAbsent(scope, name, configuration)`: absence.ts |
 * | is everything in sight (absence may be judged) | `configuration.isComplete`, `configuration.http` |
 * | is it the project's own, and reported in which file | `configuration.isOwn`, `configuration.main` |
 * | servers: sockets, names, TLS, locations | `configuration.servers`: servers.ts, listens.ts, locations.ts |
 * | the default server of a socket; does it turn others away | `defaultServerOf`, `socketsOf`: servers.ts; `turnsAway`: catch-alls.ts |
 * | which location serves `/.env`; what a location is for | `matchLocation(server, '/.env')`: location-matching.ts; `purposeOf`, `wordsAbout`: purpose.ts |
 * | `return`, redirects, refusals; what handles a level | `returnFor`, `isRefusalOrRedirect`, `handlerOf`: answers.ts |
 * | the levels that serve content; only files that are the same for all | `contentLevels(server)`: content.ts; `isForAssets`: assets.ts |
 * | sends plain requests to HTTPS; a proxy in front ends TLS | `redirectsToHttps(server)`: https-redirects.ts; `isBehindProxy`: tls-in-front.ts |
 * | sockets with TLS, a TLS server without certificate, weak ciphers | `tlsSockets`: tls-sockets.ts; `missingCertificate`: certificates.ts; `weakCiphersIn`: cipher-lists.ts |
 * | what nginx takes once and finds twice | `duplicatesIn(configuration)`: duplicates.ts |
 * | who may come in; does a list of addresses name all | `isRestricted(scope)`: access.ts; `isOpenToAll`: exposure.ts; `namingEveryAddress`: address-ranges.ts |
 * | response headers, headers to an upstream | `headersAt(scope)`, `headersAt(scope, 'proxy_set_header')`: headers.ts |
 * | do all responses of a server carry a header; add it | `coverageOf`, `presenceOf`, `addHeaders`: response-headers.ts; `parseWantedHeader`: wanted-headers.ts |
 * | what HSTS, a content security policy, CORS headers say | `parseHsts`: hsts.ts; `parsePolicy`: content-security-policy.ts; `corsGrantsOf`: cors.ts |
 * | where `proxy_pass` goes, the upstream it names | `passTarget(d, configuration)`: upstreams.ts |
 * | is that an application of the project | `isApplication(target, configuration)`, `passesBelow(scope, configuration)`: applications.ts |
 * | what a `proxy_pass` sends, and which of `Host`, `X-Forwarded-*` it lacks | `proxiedHeaders`: proxied-headers.ts; `missingIn`: forwarded-headers.ts |
 * | how it sends it: HTTP/1.0, streaming, per visitor | `speaksHttp10`: http-versions.ts; `isStreaming`: streaming.ts; `dependsOnVisitor`: visitor-levels.ts |
 * | zones of limits, servers without a limit | `definedZone`, `spoofableKey`: limit-zones.ts; `unlimitedServers`: request-limits.ts |
 * | values of `$variable` by `map`, `geo`, `set` | `possibleValues`, `mapOf`, `resolve`: variables.ts |
 * | a variable that the request chooses, a group of a location | `chosenHost`: request-choice.ts; `captureOf`: captures.ts |
 * | a regular expression of the file, tried here; its groups | `regexOf`, `groupsOf`: regexes.ts; `loosenessOf`: origin-patterns.ts |
 * | sizes and times, also of options | `bytesOf`, `durationOf`, `bytesOption`: limits.ts |
 * | the version that runs | `configuration.version`, `isBefore(version, [1, 25, 1])`: versions.ts |
 * | edits with the file's indentation | `insertFirst`, `insertAfter`, `replaceArguments`, `removeDirective`: edits.ts |
 * | a place within a word; what is worked out once for a configuration | `placeIn`: word-places.ts; `oncePer`: once-per.ts |
 * | contexts and argument counts of a directive | `factsIn`, `isAllowedIn`, `nearestDirective`: ../directive-table.ts |
 *
 * Below these, for the model itself: where a file stands is settled by surroundings.ts, with main-configuration.ts,
 * stock-image.ts, file-context.ts and contexts.ts; levels.ts lays out the levels, with includes.ts, files-at-hand.ts,
 * globs.ts and foreign-files.ts; scope.ts rests on inheritance.ts and defaults.ts.
 *
 * Hosts are judged with `hostKind` of `@seaworthy/knowledge`. A rule reports nodes of this file only: where a statement
 * may come from an include (`effective`, `anywhere`), ask `configuration.isHere(directive)` first. A word with variables
 * is unknown unless a function above gives its values; placeholders (`${API_HOST}`) are always unknown.
 */
export class NginxSourceCode extends SourceCode<File> {
  readonly options: NginxLanguageOptions;
  /** The files around this one, for the model. */
  readonly openProject: OpenProject | undefined;
  #directives: Directive[] | undefined;

  constructor(text: string, options: NginxLanguageOptions = {}, openProject?: OpenProject) {
    super(text, parse(text), visitorKeys);
    this.options = options;
    this.openProject = openProject;
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
