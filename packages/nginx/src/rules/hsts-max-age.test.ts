import { testRule } from '../testing.ts';
import rule from './hsts-max-age.ts';

const add = (value: string): string => `add_header Strict-Transport-Security ${value};\n`;

testRule(rule, {
  correct: [
    add('max-age=15768000'),
    add('"MAX-AGE=31536000 ; IncludeSubdomains"'),
    add(String.raw`'max-age="31536000"'`),
    add('"max-age=31536000; includeSubDomains; preload"'),
    add('"max-age=$msec"'),
    add('""'),
    'add_header X-Frame-Options "max-age=1";\n',
    'proxy_set_header Strict-Transport-Security "max-age=1";\n',
    { text: add('max-age=300'), options: { minSeconds: 300 } },
  ],
  incorrect: [
    {
      text: `${add('max-age=0')}                                     ^^^^^^^^^ short\n`,
      suggested: add('max-age=31536000'),
    },
    {
      text: `${add("'includeSubDomains; max-age=60' always")}                                                         ^^^^^^^^^^ short\n`,
      suggested: add("'includeSubDomains; max-age=31536000' always"),
    },
    {
      text: `${add('"max-age=soon"')}                                      ^^^^^^^^^^^^ missing\n`,
      suggested: add('"max-age=31536000"'),
    },
    {
      text: `${add('"preload; max-age=31536000"')}                                      ^^^^^^^ preload\n`,
      suggested: add('"max-age=31536000"'),
    },
  ],
});
