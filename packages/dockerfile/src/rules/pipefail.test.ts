import { testRule } from '../testing.ts';
import rule from './pipefail.ts';

const shells = [
  '["/bin/bash", "-eo", "pipefail", "-c"]',
  '["/usr/bin/bash", "-euxo", "pipefail", "-c"]',
  '["/bin/ash", "-o", "errexit", "-o", "pipefail", "-c"]',
  // No POSIX shell.
  '["powershell", "-Command"]',
  '["cmd", "/S", "/C"]',
];

testRule(rule, {
  correct: [
    ...shells.map((shell) => `FROM a:1\nSHELL ${shell}\nRUN curl https://a.example | tar xz\n`),
    'FROM a:1 AS base\nSHELL ["/bin/bash", "-o", "pipefail", "-c"]\nFROM base\nRUN curl https://a.example | tar xz\n',
    'FROM a:1\nRUN set -euxo pipefail; curl https://a.example | tar xz\n',
    'FROM a:1\nRUN set -e -o pipefail && apk add x && curl https://a.example | tar xz\n',
    'FROM a:1\nRUN bash -o pipefail -c "curl https://a.example | tar xz"\n',
    'FROM a:1\nRUN ["bash", "-c", "set -o pipefail; curl https://a.example | tar xz"]\n',
    "FROM a:1\nRUN bash -c 'set -eo pipefail; curl https://a.example | tar xz'\n",
    'FROM a:1\nRUN <<EOF\nset -o pipefail\ncurl https://a.example | tar xz\nEOF\n',
    'FROM a:1\nRUN <<EOF\n#!/bin/bash -eo pipefail\ncurl https://a.example | tar xz\nEOF\n',
    'FROM a:1\nRUN <<EOF bash -eo pipefail\ncurl https://a.example | tar xz\nEOF\n',
    // Nothing that can fail on the left.
    'FROM a:1\nRUN echo "$SUM  x" | sha256sum -c -\n',
    'FROM a:1\nRUN yes | head -1 | grep y\n',
    'FROM a:1\nRUN curl https://a.example || echo "a | b"\n',
    'FROM a:1\nRUN echo x | curl -T - https://a.example\n',
    'FROM a:1\nRUN cat list | grep x || true\n',
    { text: 'FROM a:1\nRUN curl https://a.example | tar xz\n', filename: 'Dockerfile.test' },
    'FROM a:1\n# hadolint ignore=DL4006\nRUN curl https://a.example | tar xz\n',
  ],
  incorrect: [
    'FROM a:1\nRUN apk add x \\\n  && curl https://a.example \\\n     ^^^^ unnoticed\n  | tar xz\n',
    // A new stage has a new shell; an option after the pipeline is too late.
    'FROM a:1\nSHELL ["/bin/bash", "-o", "pipefail", "-c"]\nFROM b:1\nRUN curl https://a.example | tar xz\n    ^^^^ unnoticed\n',
    'FROM a:1\nSHELL ["/bin/bash", "-c"]\nRUN curl https://a.example | tar xz\n    ^^^^ unnoticed\n',
    'FROM a:1\nRUN curl https://a.example | tar xz; set -o pipefail\n    ^^^^ unnoticed\n',
    'FROM a:1\nRUN set -o errexit; curl https://a.example | tar xz\n                    ^^^^ unnoticed\n',
    'FROM a:1\nRUN set -o pipefail; sh -c "curl https://a.example | tar xz"\n                            ^^^^ unnoticed\n',
    'FROM a:1\nRUN V=$(curl https://a.example | jq -r .v) && make\n        ^^^^ unnoticed\n',
    'FROM a:1\nRUN echo x | base64 -d | sh\n             ^^^^^^ unnoticed\n',
    'FROM a:1\nRUN (cd x && git archive HEAD) | tar x\n             ^^^ unnoticed\n',
    // Once for a step.
    'FROM a:1\nRUN wget -qO- u | tar xz && cat y | sort\n    ^^^^ unnoticed\n',
    'FROM a:1\nRUN <<EOF\ncurl https://a.example | tar xz\n^^^^ unnoticed\nEOF\n',
    'FROM a:1\nSHELL ["/bin/bash", "-o", "pipefail", "-c"]\nRUN <<EOF\n#!/bin/sh\ncurl https://a.example | tar xz\n^^^^ unnoticed\nEOF\n',
    'FROM a:1\nONBUILD RUN curl https://a.example | tar xz\n            ^^^^ unnoticed\n',
  ],
});
