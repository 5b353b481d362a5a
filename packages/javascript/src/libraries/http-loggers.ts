import type { FamiliarCallee, Sourced } from './library.ts';

/** A package that writes an entry for each request. */
export interface HttpLogger extends FamiliarCallee, Sourced {
  /** The way from the first argument to its options; empty when that is them. */
  readonly path: string;
}

const PINO_HTTP = 'https://github.com/pinojs/pino-http#pinohttpopts-stream';

/** Packages that take pino's options and write every header of each request, unless these say otherwise. */
export const PINO_HTTP_LOGGERS: readonly HttpLogger[] = [
  { module: 'pino-http', name: '', usualName: 'pinoHttp', path: '', source: PINO_HTTP },
  { module: 'pino-http', name: 'pinoHttp', usualName: 'pinoHttp', path: '', source: PINO_HTTP },
  {
    module: 'nestjs-pino',
    name: 'LoggerModule.forRoot',
    usualName: 'LoggerModule.forRoot',
    path: 'pinoHttp',
    source: 'https://github.com/iamolegga/nestjs-pino#configuration',
  },
];

/** express-winston, which writes what is in `requestWhitelist` of each request, by default the headers too. */
export const EXPRESS_WINSTON: readonly HttpLogger[] = [
  {
    module: 'express-winston',
    name: 'logger',
    usualName: 'expressWinston.logger',
    path: '',
    source: 'https://github.com/bithavoc/express-winston#request-logging',
  },
];

/** morgan, which writes the headers that its format names. */
export const MORGAN: readonly HttpLogger[] = [
  {
    module: 'morgan',
    name: '',
    usualName: 'morgan',
    path: '',
    source: 'https://github.com/expressjs/morgan#tokens',
  },
];
