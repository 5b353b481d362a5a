import { testRule } from '../testing.ts';
import rule from './pin-packages.ts';

testRule(rule, {
  correct: [
    'FROM a:1\nARG V=1.2\nRUN npm i -g pm2@$V\n',
    'FROM a:1\nCOPY package.json ./\nRUN npm install express\n',
    'FROM a:1\nRUN --mount=type=bind,target=. npm install express\n',
    'FROM a:1\nRUN npm ci && npm run build\n',
    'FROM a:1\nENV PIP_CONSTRAINT=/c.txt\nRUN pip install flask\n',
    'FROM a:1\nRUN PIP_CONSTRAINT=c.txt pip install flask\n',
    'FROM a:1\nRUN apk add --no-cache curl && apt-get install -y curl && dnf install -y curl\n',
    {
      text: 'FROM a:1\nRUN apt-get install -y curl=7.88.1-10 ./x.deb\n',
      options: { distributionPackages: true },
    },
    { text: 'FROM a:1\nRUN pip install flask\n', filename: 'Dockerfile.dev' },
    'FROM a:1 AS test\nRUN pip install pytest\nFROM a:1\n',
    '# hadolint global ignore=DL3013\nFROM a:1\nRUN pip install flask\n',
  ],
  incorrect: [
    'FROM a:1\nRUN npm install express\n                ^^^^^^^ unpinned\n',
    'FROM a:1\nCOPY package.json ./\nRUN npm install -g pm2\n                   ^^^ unpinned\n',
    'FROM a:1\nRUN --mount=type=cache,target=/root/.npm npm i -g x@1 y\n                                                      ^ unpinned\n',
    // One finding a command.
    'FROM a:1\nRUN pip install a \\\n                ^ unpinned\n  b \\\n  c d e && gem install f\n                       ^ unpinned\n',
    'FROM a:1\nRUN ["pip", "install", "flask"]\n                       ^^^^^^^ unpinned\n',
    'FROM a:1\nONBUILD RUN pip install flask\n                        ^^^^^ unpinned\n',
    'FROM a:1 AS build\nRUN cargo install just\n                  ^^^^ unpinned\nFROM b:1\n',
    {
      text: 'FROM a:1\nRUN apk add --no-cache a=1-r0 b\n                              ^ unpinned\n',
      options: { distributionPackages: true },
    },
  ],
});
