import { testRule } from '../testing.ts';
import rule from './valid-stages.ts';

testRule(rule, {
  correct: [
    'FROM a:1 AS build\nFROM b:1\nCOPY --from=0 /x /x\n',
    'FROM a:1 AS Build\nFROM b:1\nCOPY --from=build /x /x\n',
    // Neither a stage of the file nor like one: an image.
    'FROM b:1\nCOPY --from=nginx /etc/nginx /etc/nginx\n',
    'ARG STAGE=build\nFROM a:1 AS build\nFROM b:1\nARG OTHER\nCOPY --from=$OTHER /x /x\n',
    'FROM node AS node\nUSER node\n',
    'FROM a:1 AS base\nFROM base AS one\nFROM base AS two\n',
    'FROM a:1 AS deps\nFROM b:1\nRUN --mount=type=bind,from=deps,target=/deps make\n',
  ],
  incorrect: [
    'FROM a:1 AS x\nFROM b:1 AS X\n            ^ duplicate\n',
    'FROM a:1\nCOPY --from=0 /x /x\n            ^ itself\n',
    'FROM a:1\nCOPY --from=3 /x /x\n            ^ noIndex\n',
    'FROM a:1 AS x\nRUN --mount=type=bind,from=x,target=/y make\n                           ^ itself\n',
    'FROM base\n     ^^^^ later\nFROM a:1 AS base\n',
    'FROM a:1\nONBUILD COPY --from=late /x /x\n                    ^^^^ later\nFROM b:1 AS late\n',
    { text: 'FROM a:1 AS x\nFROM b:1 AS x\n            ^ duplicate\n', filename: 'Dockerfile.dev' },
  ],
});
