import { testRule } from '../testing.ts';
import rule from './no-world-writable.ts';

testRule(rule, {
  correct: [
    'FROM a:1\nRUN chmod 777 /tmp\n',
    'FROM a:1\nRUN chmod -R a+rwX /var/tmp/ /tmp\n',
    'FROM a:1\nRUN chmod 666 /dev/stdout\n',
    'FROM a:1\nRUN chmod +w /app && chmod u+w,g=u /app && chmod +x 777\n',
    'FROM a:1\nRUN chmod 1777 /scratch && chmod a+rwxt /scratch\n',
    'FROM a:1\nRUN chmod --reference=777 /app\n',
    'FROM a:1\nRUN chmod $MODE /app\n',
    'FROM a:1\nRUN echo "chmod 777 /app" && mkdir 777 && install 777 /app\n',
    'FROM a:1\nRUN install -m 755 777 /usr/local/bin/\n',
    'FROM a:1\nRUN mkdir /build && chmod 777 /build && make -C /build && rm -rf /build\n',
    'FROM a:1\nRUN chmod 777 /build/out/ && rm -rf /build\n',
    'FROM a:1\nCOPY --chmod=755 a 777 /app/\n',
    'FROM a:1\nARG MODE\nCOPY --chmod=$MODE a /app/\n',
    'FROM a:1 AS b\nCOPY --chmod=777 a /app/\nFROM a:2\nCOPY --from=b /app /app\n',
    'FROM a:1\nCMD chmod 777 /app\n',
    { text: 'FROM a:1\nRUN chmod 777 /app\n', filename: 'Dockerfile.dev' },
  ],
  incorrect: [
    'FROM a:1\nRUN chmod 0777 /app /tmp\n          ^^^^ worldWritable\n',
    'FROM a:1\nRUN chmod -Rv a+w -- /app\n              ^^^ worldWritable\n',
    'FROM a:1\nRUN true; \\\n  chmod u=rwx,o+w /app\n        ^^^^^^^^^ worldWritable\n',
    'FROM a:1\nRUN ["chmod", "777", "/app"]\n              ^^^^^ worldWritable\n',
    'FROM a:1\nRUN sh -c "chmod 777 /app"\n                 ^^^ worldWritable\n',
    'FROM a:1\nRUN find /app | xargs sudo chmod 666\n                                 ^^^ worldWritable\n',
    'FROM a:1\nRUN <<EOF\nchmod 777 /app\n      ^^^ worldWritable\nEOF\n',
    'FROM a:1\nRUN mkdir -p -m 777 /app\n                ^^^ worldWritable\n',
    'FROM a:1\nRUN install -d -o app --mode=0777 /app\n                             ^^^^ worldWritable\n',
    'FROM a:1\nRUN rm -rf /app && mkdir /app && chmod 777 /app\n                                       ^^^ worldWritable\n',
    'FROM a:1\nARG MODE=777\nADD --chmod=$MODE a /app/\n            ^^^^^ worldWritable\n',
    'FROM a:1\nONBUILD RUN chmod 777 /app\n                  ^^^ worldWritable\n',
    'FROM a:1 AS b\nRUN chmod 777 /app\n          ^^^ worldWritable\nFROM b\n',
  ],
});
