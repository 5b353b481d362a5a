import { testRule } from '../testing.ts';
import rule from './healthcheck-fails.ts';

const check = (command: string) => `FROM a:1\nHEALTHCHECK CMD ${command}\n`;

testRule(rule, {
  correct: [
    check('curl --fail http://localhost/'),
    check('curl --fail-with-body http://localhost/'),
    check('curl -sSfo /dev/null http://localhost/'),
    check('curl -s http://localhost/ | grep ok'),
    check(`test "$(curl -s -o /dev/null -w '%{http_code}' http://localhost/)" = 200`),
    check('curl -s telnet://localhost:25'),
    check('["CMD-OF-MINE", "x"]'),
    check('pg_isready || exit 1'),
    check('node check.js; status=$?; exit $status'),
    'FROM a:1\nHEALTHCHECK NONE\n',
    'FROM a:1 AS build\nHEALTHCHECK CMD curl http://localhost/\nFROM b:1\nCOPY --from=build /a /a\n',
  ],
  incorrect: [
    {
      text: 'FROM a:1\nHEALTHCHECK CMD ["curl", "-s", "http://localhost/"]\n                 ^^^^^^ curl\n',
      suggested: 'FROM a:1\nHEALTHCHECK CMD ["curl", "-f", "-s", "http://localhost/"]\n',
    },
    {
      text: 'FROM a:1\nHEALTHCHECK CMD /usr/bin/curl -so f http://localhost/ \\\n                ^^^^^^^^^^^^^ curl\n  || exit 1\n',
      suggested: 'FROM a:1\nHEALTHCHECK CMD /usr/bin/curl -f -so f http://localhost/ \\\n  || exit 1\n',
    },
    {
      text: 'FROM a:1\nHEALTHCHECK CMD ["sh", "-c", "curl localhost:80"]\n                              ^^^^ curl\n',
      suggested: 'FROM a:1\nHEALTHCHECK CMD ["sh", "-c", "curl -f localhost:80"]\n',
    },
    'FROM a:1\nHEALTHCHECK CMD node check.js; exit 0\n                               ^^^^^^ alwaysHealthy\n',
    {
      text: 'FROM a:1\nHEALTHCHECK CMD curl localhost || exit 0\n                ^^^^ curl\n                                  ^^^^^^ alwaysHealthy\n',
      suggested: 'FROM a:1\nHEALTHCHECK CMD curl -f localhost || exit 0\n',
    },
  ],
});
