import { testRule } from '../testing.ts';
import rule from './no-root-user.ts';

testRule(rule, {
  correct: ['user nobody root;\nevents {}\n', { text: 'user root;\nevents {}\n', filename: 'nginx.dev.conf' }],
  incorrect: [
    { text: "user 'root';\n     ^^^^^^ root\nevents {}\n", suggested: 'user nginx;\nevents {}\n' },
  ],
});
