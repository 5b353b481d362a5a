import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { developmentCommandIn } from './development-commands.ts';
import { DEVELOPMENT_PROGRAMS } from './development-programs.ts';

describe('developmentCommandIn', () => {
  it.each([
    ['flask run --host=0.0.0.0', 'flask run'],
    ['flask --app shop --debug run', 'flask run'],
    ['python -m flask run', 'flask run'],
    ['python manage.py runserver 0.0.0.0:8000', 'manage.py runserver'],
    ['./manage.py runserver_plus', 'manage.py runserver_plus'],
    ['uvicorn app.main:app --host 0.0.0.0 --reload', 'uvicorn --reload'],
    ['poetry run gunicorn app:app --reload', 'gunicorn --reload'],
    ['hypercorn --reload app', 'hypercorn --reload'],
    ['granian --reload app', 'granian --reload'],
    ['fastapi dev main.py', 'fastapi dev'],
    ['npm run dev', 'npm run dev'],
    ['npm --prefix web run dev -- --host', 'npm run dev'],
    ['npm run dev:server', 'npm run dev:server'],
    ['npm run start:dev', 'npm run start:dev'],
    ['npm run start:debug', 'npm run start:debug'],
    ['npm run watch', 'npm run watch'],
    ['npm run serve:dev', 'npm run serve:dev'],
    ['npm run -w api dev', 'npm run dev'],
    ['yarn dev', 'yarn dev'],
    ['yarn workspace web dev', 'yarn dev'],
    ['yarn develop', 'yarn develop'],
    ['pnpm --filter web dev', 'pnpm dev'],
    ['pnpm run -r dev', 'pnpm run dev'],
    ['bun run dev', 'bun run dev'],
    ['bun --watch index.ts', 'bun --watch'],
    ['bun run --hot index.ts', 'bun --hot'],
    ['nodemon server.js', 'nodemon'],
    ['node node_modules/.bin/nodemon.js', 'nodemon'],
    ['ts-node-dev src/main.ts', 'ts-node-dev'],
    ['tsnd src/main.ts', 'tsnd'],
    ['npx tsx watch src/main.ts', 'tsx watch'],
    ['node --watch server.js', 'node --watch'],
    ['node -r dotenv/config --watch-path=./src server.js', 'node --watch-path=./src'],
    ['next dev -p 3000', 'next dev'],
    ['nuxt dev', 'nuxt dev'],
    ['nuxi dev', 'nuxi dev'],
    ['vite', 'vite'],
    ['vite --host 0.0.0.0 --port 80', 'vite'],
    ['vite dev', 'vite dev'],
    ['vite serve', 'vite serve'],
    ['react-scripts start', 'react-scripts start'],
    ['ng serve --host 0.0.0.0', 'ng serve'],
    ['vue-cli-service serve', 'vue-cli-service serve'],
    ['webpack serve', 'webpack serve'],
    ['webpack-dev-server --hot', 'webpack-dev-server'],
    ['nest start --watch', 'nest start --watch'],
    ['nest start api --debug', 'nest start --debug'],
    ['gatsby develop -H 0.0.0.0', 'gatsby develop'],
    ['astro dev', 'astro dev'],
    ['remix dev', 'remix dev'],
    ['php artisan serve --host=0.0.0.0', 'php artisan serve'],
    ['php -S 0.0.0.0:8000 -t public', 'php -S'],
    ['rails server -e development', 'rails server -e development'],
    ['bin/rails s --environment=development', 'rails s --environment=development'],
    ['cargo watch -x run', 'cargo watch'],
    ['watchmedo auto-restart -- celery worker', 'watchmedo'],
    ['air -c .air.toml', 'air'],
    ['dotnet watch run', 'dotnet watch'],
    ['sh -c "alembic upgrade head && uvicorn app:app --reload"', 'uvicorn --reload'],
    ['/usr/bin/tini -- nodemon', 'nodemon'],
    ["dumb-init bash -lc 'exec npm run dev'", 'npm run dev'],
    ['npm install; npm run dev', 'npm run dev'],
    ['(cd web\nyarn dev)', 'yarn dev'],
  ])('%s', (text, said) => {
    expect(developmentCommandIn(text)?.text).toBe(said);
  });

  it.each([
    ...['', 'npm start', 'npm run start', 'npm run start:prod', 'npm run build', 'npm ci --omit=dev'],
    ...['yarn install'],
    ...['npm install nodemon', 'pip install flask && echo run', 'which flask', 'flask db upgrade'],
    ...['flask shell'],
    ...['gunicorn -w 4 -b 0.0.0.0:8000 app:app', 'uvicorn app:app --reload-dir src', 'fastapi run'],
    ...['next start'],
    ...['uvicorn app:app && tool --reload', 'vite build', 'vite --mode production build', 'vite preview'],
    ...['rm -rf .vite'],
    ...['node server.js --watch', 'node dist/main.js', 'tsx src/main.ts', 'nest start', 'nest build --watch'],
    ...['ng build'],
    ...['rails server -b 0.0.0.0', 'rails server -e production', 'php-fpm', 'php artisan queue:work'],
    ...['cargo run'],
    ...['fresh air', 'webpack --mode production', 'python manage.py migrate', 'react-scripts build'],
    ...['gatsby serve'],
    ...['node --require nodemonitor app.js', 'pnpm -r build', 'bun run start', 'bun index.ts', 'caddy run'],
    ...['develop'],
  ])('not %j', (text) => {
    expect(developmentCommandIn(text)).toBeUndefined();
  });

  it('gives the place from the program to the decisive word', () => {
    const text = 'exec uvicorn app:app --host 0.0.0.0 "--reload" --port 80';
    expect(text.slice(...developmentCommandIn(text)!.range)).toBe('uvicorn app:app --host 0.0.0.0 "--reload');
  });

  const parts = ['"', 'flask ', 'npm --prefix ', "'a", 'node -r ', '(', 'x && '];

  it.each(parts)('comes to an end on a long text of %j', (part) => {
    expect(developmentCommandIn(part.repeat(300_000 / part.length))).toBeUndefined();
  });

  it('never throws, and its range lies in the text', () => {
    const others = ['run', 'dev', '--reload', '--watch', '-e', '&&', '"', ''];
    const words = fc.constantFrom(...DEVELOPMENT_PROGRAMS.keys(), ...others);
    fc.assert(
      fc.property(fc.array(fc.oneof(words, fc.string()), { maxLength: 8 }), (parts) => {
        const text = parts.join(' ');
        const found = developmentCommandIn(text);
        if (found) expect(text.slice(...found.range)).toContain(found.text.split(' ')[0]);
      }),
    );
  });
});

describe('the programs', () => {
  it('have a source', () => {
    const sources = [...DEVELOPMENT_PROGRAMS.values()].map(({ source }) => source);
    expect(sources.filter((source) => !/^https:\/\/\S+$/u.test(source))).toEqual([]);
  });

  it('knows what a user adds, and where it stands', () => {
    const found = developmentCommandIn('make serve-dev PORT=3000', [/serve-\w+/u]);
    expect(found).toEqual({ text: 'serve-dev', range: [5, 14] });
    expect(developmentCommandIn('make build', [/serve-\w+/u])).toBeUndefined();
  });
});
