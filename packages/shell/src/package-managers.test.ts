import { describe, expect, it } from 'vitest';
import { type PackageCommand, packageCommand } from './package-managers.ts';
import { parseShell } from './parse-shell.ts';

const read = (text: string): PackageCommand | undefined => packageCommand(parseShell(text).commands[0]!);

/** `manager action: packages`. */
function summary(text: string): string | undefined {
  const call = read(text);
  if (!call) return undefined;
  const { manager, action, packages } = call;
  const scope = call.global ? ' globally' : '';
  return [`${manager} ${action}${scope}`, ...packages.map(({ value }) => value)].join(' ');
}

describe('packageCommand', () => {
  it.each([
    ['apt-get update', 'apt update'],
    ['apt-get -y install a b=1.2 c/stable', 'apt install a b=1.2 c/stable'],
    ['apt-get install -y --no-install-recommends a', 'apt install a'],
    ['apt-get -o X=y -t stable install a', 'apt install a'],
    ['apt-get install -oDpkg::Options::=--force-confold --target-release stable a', 'apt install a'],
    ['apt-get -qq -q=2 install -- a', 'apt install a'],
    ['apt install ./a.deb', 'apt install ./a.deb'],
    ['sudo DEBIAN_FRONTEND=noninteractive apt-get install $PKGS "$(cat x)"', 'apt install $PKGS $(cat x)'],
    ['aptitude install a', 'apt install a'],
    ['/usr/bin/apt-get install a', 'apt install a'],
    ['apt-get dist-upgrade', 'apt upgrade'],
    ['apt-get purge -y a', 'apt remove a'],
    ['apt-get autoremove -y', 'apt remove'],
    ['apt-get clean', 'apt clean'],
    ['apt-get build-dep a', 'apt install a'],
    ['apt-cache search a', undefined],
    ['apt-mark auto a', undefined],
    ['apt list', 'apt other'],
    ['apk add --no-cache -t .deps x y=1.2', 'apk install x y=1.2'],
    ['apk add --no-cache --virtual .deps x', 'apk install x'],
    ['apk --update --no-cache add x', 'apk install x'],
    ['apk --repository http://x add -X http://y z', 'apk install z'],
    ['apk del .deps', 'apk remove .deps'],
    ['apk upgrade', 'apk upgrade'],
    ['apk update', 'apk update'],
    ['apk cache clean', 'apk clean'],
    ['yum -y install a', 'yum install a'],
    ['yum install --enablerepo epel -y a', 'yum install a'],
    ['dnf install --setopt tsflags=nodocs a', 'dnf install a'],
    ['dnf update -y', 'dnf upgrade'],
    ['dnf makecache', 'dnf update'],
    ['dnf module install nodejs:20', 'dnf install nodejs:20'],
    ['dnf group install x', 'dnf install x'],
    ['microdnf install -y --nodocs a', 'microdnf install a'],
    ['tdnf clean all', 'tdnf clean'],
    ['yum remove a', 'yum remove a'],
    ['zypper -n in -t pattern a', 'zypper install a'],
    ['zypper --non-interactive refresh', 'zypper update'],
    ['zypper dup', 'zypper upgrade'],

    ['npm install', 'npm install'],
    ['npm i', 'npm install'],
    ['npm ci --omit=dev', 'npm ci'],
    ['npm ci --omit dev', 'npm ci'],
    ['npm i -g pm2@5 x', 'npm install globally pm2@5 x'],
    ['npm install --location=global x', 'npm install globally x'],
    ['npm install --no-global x', 'npm install x'],
    ['npm add @a/b@1 --save-exact', 'npm install @a/b@1'],
    ['npm --prefix dir install', 'npm install'],
    ['npm install --prefix dir --registry https://x --loglevel error', 'npm install'],
    ['npm install --unsafe-perm true x', 'npm install x'],
    ['npm clean-install', 'npm ci'],
    ['npm update x', 'npm upgrade x'],
    ['npm rm x', 'npm remove x'],
    ['npm prune --production', 'npm prune'],
    ['npm cache clean --force', 'npm clean'],
    ['npm run build -- --x', 'npm run'],
    ['npm start', 'npm run'],
    ['npm config set strict-ssl false', 'npm other'],
    ['npm', 'npm other'],
    ['npm --version', 'npm other'],
    ['npm exec -- cowsay hi', 'npm exec cowsay'],
    ['npm exec --package=a -- b', 'npm exec a'],
    ['npx cowsay -p x', 'npm exec cowsay'],
    ['npx -y -p a -p b c', 'npm exec a b'],
    ['npx --yes prisma generate', 'npm exec prisma'],
    ['npm "$CMD" x', 'npm other'],

    ['yarn', 'yarn install'],
    ['yarn --frozen-lockfile', 'yarn install'],
    ['yarn install --frozen-lockfile --network-timeout 100000', 'yarn install'],
    ['yarn --cwd dir install', 'yarn install'],
    ['yarn add -D x', 'yarn install x'],
    ['yarn global add x', 'yarn install globally x'],
    ['yarn --version', 'yarn other'],
    ['yarn cache clean', 'yarn clean'],
    ['yarn build', 'yarn run'],
    ['yarn run build', 'yarn run'],
    ['yarn workspace web build', 'yarn other'],
    ['yarn workspaces focus --production', 'yarn install'],
    ['yarn set version berry', 'yarn other'],
    ['yarn config set strict-ssl false', 'yarn other'],
    ['yarn dlx x', 'yarn exec x'],
    ['yarnpkg install', 'yarn install'],
    ['pnpm i --frozen-lockfile', 'pnpm install'],
    ['pnpm add x', 'pnpm install x'],
    ['pnpm add -g x', 'pnpm install globally x'],
    ['pnpm --filter web --dir x install', 'pnpm install'],
    ['pnpm -r build', 'pnpm run'],
    ['pnpm dlx x y', 'pnpm exec x'],
    ['pnpm prune --prod', 'pnpm prune'],
    ['pnpm store prune', 'pnpm clean'],
    ['pnpm deploy --prod out', 'pnpm other'],
    ['corepack pnpm install', 'pnpm install'],
    ['corepack pnpm@9.1.0 add x', 'pnpm install x'],
    ['corepack enable', undefined],
    ['bun install --frozen-lockfile', 'bun install'],
    ['bun add x', 'bun install x'],
    ['bun run start', 'bun run'],
    ['bunx x', 'bun exec x'],

    ['pip install a "b>=1,<2"', 'pip install a b>=1,<2'],
    ['pip install -r req.txt -c c.txt -i https://x/simple', 'pip install'],
    ['pip3 install --no-cache-dir --trusted-host x --upgrade pip', 'pip install pip'],
    ['pip3.11 install a', 'pip install a'],
    ['/opt/venv/bin/pip install .', 'pip install .'],
    ['pip install -e .', 'pip install'],
    ['python -m pip install a', 'pip install a'],
    ['python3.11 -I -X utf8 -m pip install -U a', 'pip install a'],
    ['python3 -Im pip install a', 'pip install a'],
    ['python -m http.server', undefined],
    ['python setup.py -m pip', undefined],
    ['python', undefined],
    ['pip uninstall -y a', 'pip remove a'],
    ['pip cache purge', 'pip clean'],
    ['pip list', 'pip other'],
    ['uv pip install --system -r x a', 'uv install a'],
    ['uv sync --frozen --no-dev', 'uv install'],
    ['uvx ruff', 'uv exec ruff'],
    ['pipx install a', 'pipx install a'],
    ['poetry install --only main', 'poetry install'],
    ['conda install -y -c conda-forge a', 'conda install a'],
    ['micromamba create -f env.yml -n x', 'conda install'],
    ['gem install bundler -v 2.4 --no-document', 'gem install bundler'],
    ['gem update --system', 'gem upgrade'],
    ['bundle', 'bundler install'],
    ['bundle install --jobs 4 --without=test', 'bundler install'],
    ['bundle exec rake x', 'bundler run'],
    ['go install a/b@latest', 'go install a/b@latest'],
    ['go get -u a', 'go install a'],
    ['go install -ldflags "-s -w" -tags x a', 'go install a'],
    ['go mod download', 'go install'],
    ['go build ./...', 'go other'],
    ['cargo +nightly install --version 1.2 --locked a', 'cargo install a'],
    ['cargo install --path .', 'cargo install'],
    ['composer install --no-dev', 'composer install'],
    ['composer global require x', 'composer install globally x'],
    ['composer require -d /app x:^1', 'composer install x:^1'],
    ['php composer.phar install', 'composer install'],
    ['php -d memory_limit=-1 /usr/bin/composer update', 'composer upgrade'],
    ['php artisan install', undefined],

    ['curl install', undefined],
    ['constructor install', undefined],
    ['"$PM" install', undefined],
    ['A=npm', undefined],
    ['command -v npm', undefined],
  ])('reads %j', (text, expected) => {
    expect(summary(text)).toBe(expected);
  });

  it('has the options as the manager reads them', () => {
    const options = (text: string): (string | undefined)[][] =>
      read(text)!.options.map(({ name, value }) => (value ? [name, value.value] : [name]));
    expect(options('apt-get -yqq -o A=b install --no-install-recommends -t stable x')).toEqual([
      ['y'],
      ['q'],
      ['q'],
      ['o', 'A=b'],
      ['no-install-recommends'],
      ['t', 'stable'],
    ]);
    expect(options('npm ci --omit=dev --omit optional --ignore-scripts')).toEqual([
      ['omit', 'dev'],
      ['omit', 'optional'],
      ['ignore-scripts'],
    ]);
    expect(options('pip install -rreq.txt --trusted-host=x')).toEqual([
      ['r', 'req.txt'],
      ['trusted-host', 'x'],
    ]);
    expect(options('npx --yes -p a b --force -p c')).toEqual([['yes'], ['p', 'a']]);
  });

  it('names the sub-command', () => {
    expect(read('yarn global add x')!.subcommand!.value).toBe('add');
    expect(read('npm --prefix x ci')!.subcommand!.value).toBe('ci');
    expect(read('yarn')!.subcommand).toBeUndefined();
    expect(read('npx x')!.subcommand).toBeUndefined();
  });

  it('tells when packages come from the input', () => {
    expect(read('xargs -a x apt-get install -y')!.packagesFromInput).toBe(true);
    expect(read('xargs npm run')!.packagesFromInput).toBe(false);
    expect(read('apt-get install -y a')!.packagesFromInput).toBe(false);
  });

  it('gives packages their range', () => {
    const text = 'apt-get install -y "a=1" b';
    expect(read(text)!.packages.map(({ range }) => text.slice(...range))).toEqual(['"a=1"', 'b']);
  });
});
