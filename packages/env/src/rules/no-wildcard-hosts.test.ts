import { testRule } from '../testing.ts';
import rule from './no-wildcard-hosts.ts';

testRule(rule, {
  correct: [
    'ALLOWED_HOSTS=\nTRUSTED_HOSTS=${HOSTS:-*}\n',
    { text: 'ALLOWED_HOSTS=*\n', filename: '.env.example' },
    { text: 'ALLOWED_HOSTS=*\n', filename: '.env.local' },
  ],
  incorrect: [
    "ALLOWED_HOSTS=['*']\n                ^ anyHost\n",
    'SERVER_ALLOWED_HOSTS="a.example.org .*"\n                                    ^^ anyHost\n',
    { text: 'ALLOWED_HOSTS=*\n              ^ anyHost\n', filename: '.env.production.example' },
  ],
});
