import { testRule } from '../testing.ts';
import rule from './no-root-copy-from-stage.ts';

testRule(rule, {
  correct: [
    'FROM a:1 AS build\nFROM b:1\nCOPY --from=build / /rootfs\n',
    'FROM a:1 AS build\nFROM b:1\nCOPY --from=build /app /\n',
    'FROM a:1 AS build\nFROM b:1 AS tools\nCOPY --from=build / /\nFROM c:1\nCOPY --from=tools /bin/x /bin/x\n',
    'FROM b:1\nCOPY / /\n',
    // What somebody put together to be copied as a whole.
    'FROM b:1\nCOPY --link --from=ghcr.io/acme/rootfs:1 / /\n',
    'FROM acme/xx:1 AS xx\nFROM b:1\nCOPY --from=xx / /\n',
    'FROM scratch AS rootfs\nCOPY etc /etc\nFROM b:1\nCOPY --from=rootfs / /\n',
  ],
  incorrect: [
    'FROM a:1\nRUN make\nFROM b:1\nCOPY --link --from=0 / /\n                     ^ whole\n',
    'FROM a:1 AS build\nRUN make\nFROM b:1\nCOPY --from=build ["/", "/"]\n                   ^^^ whole\n',
  ],
});
