import { testRule } from '../testing.ts';
import rule from './no-unverified-add.ts';

testRule(rule, {
  correct: [
    'FROM debian:12\nARG URL=https://a.example/x\nADD $URL /x\n',
    'FROM debian:12\nADD src/ /x/\n',
    'FROM debian:12\nADD git@github.com:a/b.git /x\n',
    'FROM debian:12\nARG REF\nADD https://github.com/a/b.git#${REF} /x\n',
    'FROM debian:12\nADD https://github.com/a/b.git#0123456789abcdef0123456789abcdef01234567:sub /x\n',
    'FROM debian:12\nADD https://github.com/a/b.git?ref=v1.2.3&checksum=0123456789abcdef /x\n',
    'FROM debian:12\nADD --checksum=0123456789ab https://github.com/a/b.git#v1 /x\n',
    'FROM debian:12\nARG SUM\nADD --checksum=sha256:${SUM} https://a.example/x /x\n',
    'FROM debian:12\nADD https://a.example/x /x\nRUN echo "$SUM  /x" | sha256sum -c -\n',
    'FROM debian:12\nCOPY https.txt /x\n',
    { text: 'FROM debian:12\nADD https://a.example/x /x\n', filename: 'Dockerfile.dev' },
    'FROM debian:12 AS debug\nADD https://a.example/x /x\nFROM debian:12\n',
  ],
  incorrect: [
    'FROM debian:12\nARG V=1\nADD https://a.example/x-${V}.tgz /x/\n    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ file\n',
    'FROM debian:12\nADD --chmod=755 https://a.example/x https://a.example/y /x/\n                ^^^^^^^^^^^^^^^^^^^ file\n                                    ^^^^^^^^^^^^^^^^^^^ file\n',
    'FROM debian:12\nADD ["https://a.example/x", "/x"]\n     ^^^^^^^^^^^^^^^^^^^^^ file\n',
    'FROM debian:12\nADD https://github.com/a/b.git /x\n    ^^^^^^^^^^^^^^^^^^^^^^^^^^ repository\n',
    'FROM debian:12\nADD https://github.com/a/b.git#v1.2.3 /x\n    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ repository\n',
    'FROM debian:12\nONBUILD ADD https://a.example/x /x\n            ^^^^^^^^^^^^^^^^^^^ file\n',
    'FROM debian:12\nRUN sha256sum -c sums\nADD https://a.example/x /x\n    ^^^^^^^^^^^^^^^^^^^ file\n',
    'FROM debian:12 AS build\nADD https://a.example/x /x\n    ^^^^^^^^^^^^^^^^^^^ file\nFROM debian:12\nRUN sha256sum -c sums\n',
  ],
});
