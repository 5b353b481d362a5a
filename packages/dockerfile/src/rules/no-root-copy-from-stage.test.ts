import { testRule } from '../testing.ts';
import rule from './no-root-copy-from-stage.ts';

testRule(rule, {
  correct: [
    'FROM a:1 AS build\nFROM b:1\nCOPY --from=build / /rootfs\n',
    'FROM a:1 AS build\nFROM b:1\nCOPY --from=build /app /\n',
    'FROM a:1 AS build\nFROM b:1 AS tools\nCOPY --from=build / /\nFROM c:1\nCOPY --from=tools /bin/x /bin/x\n',
    'FROM b:1\nCOPY / /\n',
  ],
  incorrect: [
    'FROM b:1\nCOPY --link --from=ghcr.io/acme/rootfs:1 / /\n                                         ^ whole\n',
    'FROM a:1 AS build\nFROM b:1\nCOPY --from=build ["/", "/"]\n                   ^^^ whole\n',
  ],
});
