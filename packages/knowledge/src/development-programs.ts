/** A program that is made for development, or has a mode for it. */
export interface DevelopmentProgram {
  names: readonly string[];
  /**
   * The indexes of the arguments that make it a development command, none of them when the program alone says
   * so; undefined when it is none.
   */
  isDevelopment(args: readonly string[]): readonly number[] | undefined;
  /** The name is an ordinary word too: it has to be the first one of the command. */
  first?: true;
  source: string;
}

type Judge = DevelopmentProgram['isDevelopment'];

const always: Judge = () => [];

/** The first argument that is no option. */
function operandAt(args: readonly string[], withValue: readonly string[] = [], from = 0): number {
  let i = from;
  while (i < args.length && args[i]!.startsWith('-')) i += withValue.includes(args[i]!) ? 2 : 1;
  return i;
}

function subcommand(names: readonly string[], withValue: readonly string[] = []): Judge {
  return (args) => {
    const at = operandAt(args, withValue);
    return names.includes(args[at] ?? '') ? [at] : undefined;
  };
}

function option(...names: readonly string[]): Judge {
  return (args) => {
    const at = args.findIndex((arg) => names.some((name) => arg === name || arg.startsWith(`${name}=`)));
    return at === -1 ? undefined : [at];
  };
}

function both(first: Judge, second: Judge): Judge {
  return (args) => {
    const [a, b] = [first(args), second(args)];
    return a && b ? [...a, ...b] : undefined;
  };
}

function either(first: Judge, second: Judge): Judge {
  return (args) => first(args) ?? second(args);
}

const DEVELOPMENT_SCRIPT = /^(?:dev(?::.*)?|develop|start:dev|start:debug|watch|serve:dev)$/u;
const SCRIPT_OPTIONS = ['--prefix', '--workspace', '--filter', '-F', '-C', '--dir', '--cwd'];

/** `npm run dev`, `pnpm --filter web dev`, `yarn workspace web dev`. */
function developmentScript(withValue: readonly string[]): Judge {
  return (args) => {
    let at = operandAt(args, withValue);
    if (args[at] === 'workspace') at = operandAt(args, withValue, at + 2);
    const said: number[] = [];
    if (args[at] === 'run' || args[at] === 'run-script') {
      said.push(at);
      at = operandAt(args, withValue, at + 1);
    }
    return DEVELOPMENT_SCRIPT.test(args[at] ?? '') ? [...said, at] : undefined;
  };
}

const NODE_OPTIONS = ['-r', '--require', '--import', '--loader', '--experimental-loader', '--env-file'];

/** `--watch` and `--watch-path`, before the script: what comes after it belongs to the script. */
const watchingNode: Judge = (args) => watching(args.slice(0, operandAt(args, NODE_OPTIONS)));
const watching = option('--watch', '--watch-path');

const VITE_OPTIONS = ['-c', '--config', '--base', '-l', '--logLevel', '-m', '--mode', '--port', '--host'];

/** Without a subcommand Vite serves for development. */
const vite: Judge = (args) => {
  const at = operandAt(args, VITE_OPTIONS);
  if (at >= args.length) return [];
  return args[at] === 'dev' || args[at] === 'serve' ? [at] : undefined;
};

const railsEnvironment: Judge = (args) => {
  const at = args.findIndex(
    (arg, i) =>
      arg === '--environment=development' ||
      (arg === 'development' && (args[i - 1] === '-e' || args[i - 1] === '--environment')),
  );
  if (at === -1) return undefined;
  return args[at] === 'development' ? [at - 1, at] : [at];
};

const artisanServe: Judge = (args) => (args[0] === 'artisan' && args[1] === 'serve' ? [0, 1] : undefined);

const PROGRAMS: readonly DevelopmentProgram[] = [
  { names: ['air'], isDevelopment: always, first: true, source: 'https://github.com/air-verse/air' },
  {
    names: ['astro', 'next', 'nuxi', 'nuxt', 'remix'],
    isDevelopment: subcommand(['dev']),
    source: 'https://nextjs.org/docs/app/api-reference/cli/next',
  },
  {
    names: ['bun'],
    isDevelopment: either(option('--watch', '--hot'), developmentScript(SCRIPT_OPTIONS)),
    source: 'https://bun.com/docs/runtime/watch-mode',
  },
  {
    names: ['cargo'],
    isDevelopment: subcommand(['watch']),
    source: 'https://github.com/watchexec/cargo-watch',
  },
  {
    names: ['dotnet'],
    isDevelopment: subcommand(['watch']),
    source: 'https://learn.microsoft.com/en-us/dotnet/core/tools/dotnet-watch',
  },
  {
    names: ['fastapi'],
    isDevelopment: subcommand(['dev']),
    source: 'https://fastapi.tiangolo.com/fastapi-cli/',
  },
  {
    names: ['flask'],
    isDevelopment: subcommand(['run'], ['--app', '-A', '--env-file', '-e']),
    source: 'https://flask.palletsprojects.com/en/stable/server/',
  },
  {
    names: ['gatsby'],
    isDevelopment: subcommand(['develop']),
    source: 'https://www.gatsbyjs.com/docs/reference/gatsby-cli/',
  },
  {
    names: ['granian', 'gunicorn', 'hypercorn', 'uvicorn'],
    isDevelopment: option('--reload'),
    source: 'https://www.uvicorn.org/settings/#development',
  },
  {
    names: ['django-admin', 'manage.py'],
    isDevelopment: subcommand(['runserver', 'runserver_plus']),
    source: 'https://docs.djangoproject.com/en/stable/ref/django-admin/#runserver',
  },
  {
    names: ['nest'],
    isDevelopment: both(subcommand(['start']), option('--watch', '--debug', '-w', '-d')),
    source: 'https://docs.nestjs.com/cli/usages#nest-start',
  },
  {
    names: ['ng', 'vue-cli-service'],
    isDevelopment: subcommand(['serve']),
    source: 'https://angular.dev/cli/serve',
  },
  { names: ['node'], isDevelopment: watchingNode, source: 'https://nodejs.org/api/cli.html#--watch' },
  {
    names: ['nodemon', 'ts-node-dev', 'tsnd', 'watchmedo', 'webpack-dev-server'],
    isDevelopment: always,
    source: 'https://github.com/remy/nodemon',
  },
  {
    names: ['npm'],
    isDevelopment: developmentScript([...SCRIPT_OPTIONS, '-w']),
    source: 'https://docs.npmjs.com/cli/commands/npm-run',
  },
  {
    names: ['php'],
    isDevelopment: either(artisanServe, option('-S')),
    source: 'https://www.php.net/manual/en/features.commandline.webserver.php',
  },
  {
    names: ['pnpm', 'yarn'],
    isDevelopment: developmentScript(SCRIPT_OPTIONS),
    source: 'https://pnpm.io/cli/run',
  },
  {
    names: ['rails'],
    isDevelopment: both(subcommand(['s', 'server']), railsEnvironment),
    source: 'https://guides.rubyonrails.org/command_line.html#bin-rails-server',
  },
  {
    names: ['react-scripts'],
    isDevelopment: subcommand(['start']),
    source: 'https://create-react-app.dev/docs/available-scripts/',
  },
  { names: ['tsx'], isDevelopment: subcommand(['watch']), source: 'https://tsx.is/watch-mode' },
  { names: ['vite'], isDevelopment: vite, source: 'https://vite.dev/guide/cli' },
  {
    names: ['webpack'],
    isDevelopment: subcommand(['serve']),
    source: 'https://webpack.js.org/api/cli/#serve',
  },
];

/** By the base name of the program. */
export const DEVELOPMENT_PROGRAMS: ReadonlyMap<string, DevelopmentProgram> = new Map(
  PROGRAMS.flatMap((program) => program.names.map((name) => [name, program] as const)),
);
