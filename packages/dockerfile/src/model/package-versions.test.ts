import { describe, expect, it } from 'vitest';
import { parseShell } from '@seaworthy/shell';
import { namedPackages } from './package-versions.ts';

const found = (text: string) => namedPackages(parseShell(text, {}).commands[0]!);

describe('namedPackages', () => {
  it.each([
    ['npm i -g pm2', 'pm2', 'pm2@1.2.3'],
    ['npm install --global npm@latest @angular/cli', 'npm@latest @angular/cli', 'npm@1.2.3'],
    ['npm i -g @angular/cli@next', '@angular/cli@next', '@angular/cli@1.2.3'],
    ['yarn global add serve', 'serve', 'serve@1.2.3'],
    ['pnpm add -g turbo', 'turbo', 'turbo@1.2.3'],
    ['pip install gunicorn uvicorn[standard] flask==3.0', 'gunicorn uvicorn[standard]', 'gunicorn==1.2.3'],
    ['pip3 install -r requirements.txt gunicorn', 'gunicorn', 'gunicorn==1.2.3'],
    ['python -m pip install --upgrade pip', 'pip', 'pip==1.2.3'],
    ['uv pip install --system flask', 'flask', 'flask==1.2.3'],
    ['uv tool install ruff', 'ruff', 'ruff==1.2.3'],
    ['pipx install poetry', 'poetry', 'poetry==1.2.3'],
    [
      'pip install git+https://a.example/b.git',
      'git+https://a.example/b.git',
      'git+https://a.example/b.git@v1.2.3',
    ],
    ['conda install -y -c conda-forge numpy', 'numpy', 'numpy=1.2.3'],
    ['gem install bundler --no-document', 'bundler', 'bundler:1.2.3'],
    ['go install example.org/a/cmd/b@latest', 'example.org/a/cmd/b@latest', 'example.org/a/cmd/b@v1.2.3'],
    ['cargo install --locked just', 'just', 'just@1.2.3'],
    ['composer global require laravel/installer', 'laravel/installer', 'laravel/installer:1.2.3'],
    ['apt-get install -y curl git=1:2.39', 'curl', 'curl=1.2.3'],
    ['apk add --no-cache --virtual .deps make', 'make', 'make=1.2.3'],
    ['dnf install -y nginx python3-3.9.1', 'nginx', 'nginx-1.2.3'],
  ])('%s', (text, packages, example) => {
    const named = found(text);
    expect(named?.unpinned.map(({ value }) => value).join(' ')).toBe(packages);
    expect(named?.example).toBe(example);
  });

  it.each([
    'npm install',
    'npm ci',
    'npm i -g pm2@5 @angular/cli@17.0.1',
    'npm i -g pm2@^5',
    'npm i -g $TOOLS',
    'npm i -g pm2@$V',
    'npm i -g ./cli',
    'npm i -g cli.tgz',
    'npm i -g https://a.example/x.tgz',
    'npm i -g user/repo#v1',
    'npm link x',
    'npx serve',
    'yarn workspaces focus api',
    'pip install -r requirements.txt',
    'pip install .',
    'pip install .[all]',
    'pip install -e .',
    "pip install 'flask>=3,<4' 'x~=1.0'",
    'pip install -c constraints.txt flask',
    'pip install --no-index --find-links=/wheels app',
    'pip install /wheels/*',
    'pip install *.whl',
    'pip install x.whl',
    'pip install git+https://a.example/b.git@v1.2',
    'pip install "x @ https://a.example/x.whl"',
    'uv sync',
    'uv add flask',
    'uv python install 3.13',
    'uv pip sync requirements.txt',
    'poetry add flask',
    'gem install rails -v 7.1',
    'gem install rails:7.1.0',
    'gem install ./x.gem',
    'bundle install',
    'go install ./...',
    'go install example.org/a@v1.2.3',
    'go mod download',
    'cargo install --path .',
    'cargo install just --version 1.2',
    'cargo install just@1.2',
    'cargo add serde',
    'composer require laravel/framework',
    'composer global require laravel/installer:^5',
    'conda install numpy=1.26',
    'conda env create -f environment.yml',
    'apt-get install ./x.deb',
    'apt-get update',
    'apt-get build-dep x',
    'apk add x=1.2-r0 y~3',
    'dnf install https://a.example/x.rpm',
    'dnf install @development-tools',
    'echo pip install x',
  ])('nothing in %s', (text) => expect(found(text)?.unpinned ?? []).toEqual([]));
});

it('namedPackages tells what has a version', () => {
  expect(found('npm i -g a@1 b $C ./d')?.pinned.map(({ value }) => value)).toEqual(['a@1']);
  expect(found('gem install a -v 1.2')?.pinned.map(({ value }) => value)).toEqual(['a']);
});
