import { testRule } from '../testing.ts';
import rule from './no-curl-pipe-shell.ts';

testRule(rule, {
  correct: [
    // Data, not a program.
    'FROM debian:12\nRUN curl -fsSL https://a.example/x.tgz | tar xz -C /opt\n',
    'FROM debian:12\nRUN curl -fsSL https://a.example/key | tee /etc/apt/keyrings/a.asc\n',
    'FROM debian:12\nRUN curl -fsSL https://a.example/key | apt-key add -\n',
    "FROM debian:12\nRUN curl -s https://a.example/v.json | python3 -c 'import json,sys; print(json.load(sys.stdin))'\n",
    'FROM debian:12\nRUN curl -s https://a.example/v.json | python3 -m json.tool > v.json\n',
    "FROM debian:12\nRUN curl -s https://a.example/v | perl -pe 's/a/b/' > v\n",
    'FROM debian:12\nRUN curl -s https://a.example/list | xargs -n1 sh -c \'echo "$0"\'\n',
    'FROM debian:12\nRUN curl -s https://a.example/list | bash filter.sh\n',
    'FROM debian:12\nRUN bash -c "echo $(curl -s https://a.example/version)"\n',
    'FROM debian:12\nRUN V=$(curl -s https://a.example/version) && sh build.sh "$V"\n',
    // Saved, not run; run, not saved.
    'FROM debian:12\nRUN wget https://a.example/install.sh | sh\n',
    'FROM debian:12\nRUN curl -o install.sh https://a.example/install.sh && chmod 755 install.sh\n',
    'FROM debian:12\nRUN curl -o /usr/local/bin/a https://a.example/a && chmod 755 /usr/local/bin/a && /usr/local/bin/a -v\n',
    'FROM debian:12\nRUN curl -O https://a.example/a.tgz && tar xzf a.tgz && sh a/install.sh\n',
    'FROM debian:12\nRUN sh install.sh && curl -o install.sh https://a.example/install.sh\n',
    'FROM debian:12\nRUN echo "curl https://a.example | sh"\n',
    // Verified.
    'FROM debian:12\nRUN curl -O https://a.example/i.sh && gpg --batch --verify i.sh.asc i.sh && sh i.sh\n',
    'FROM debian:12\nRUN curl -O https://a.example/i.sh && cosign verify-blob i.sh --key k && ./i.sh\n',
    'FROM debian:12\nRUN curl -O https://a.example/i.sh && [ "$(sha256sum i.sh)" = "$SUM  i.sh" ] && sh i.sh\n',
    'FROM debian:12\nRUN curl -o /tmp/i.sh https://a.example/i && echo "$SUM  /tmp/i.sh" > sums && sha256sum -c sums && sh /tmp/i.sh\n',
    'FROM debian:12\nRUN curl -O https://a.example/i.sh -O https://a.example/SHA256SUMS && sha256sum -c SHA256SUMS && sh i.sh\n',
    'FROM debian:12\nRUN curl -O https://a.example/i.sh && sha256sum -c i.sh.sha256 && sh i.sh\n',
    'FROM debian:12\nRUN wget -O "$F" https://a.example/i && echo "$SUM $F" | sha256sum -c && sh "$F"\n',
    { text: 'FROM debian:12\nRUN curl https://a.example/i | sh\n', options: { allowHosts: ['a.example'] } },
    { text: 'FROM debian:12\nRUN curl https://a.example/i | sh\n', filename: 'Dockerfile.dev' },
    'FROM node:24 AS dev\nRUN curl https://a.example/i | sh\nFROM node:24\nCMD ["node", "a.js"]\n',
    // A heredoc that is not a shell script.
    'FROM debian:12\nRUN <<EOF\n#!/usr/bin/env python3\ncurl = 1 | sh\nEOF\n',
  ],
  incorrect: [
    'FROM debian:12\nRUN curl -fsSL https://a.example/setup_24.x | sudo -E bash -\n                                                      ^^^^ piped\n',
    'FROM debian:12\nRUN curl -sS https://a.example/installer | php -- --install-dir=/usr/local/bin\n                                           ^^^ piped\n',
    'FROM debian:12\nRUN curl -sSL https://a.example/i.py | POETRY_HOME=/opt python3 - --yes\n                                                        ^^^^^^^ piped\n',
    'FROM debian:12\nRUN wget -O - https://a.example/i.gz | gunzip | sh\n                                                ^^ piped\n',
    'FROM debian:12\nRUN curl https://a.example/i | (cd /tmp && bash -s)\n                                           ^^^^ piped\n',
    'FROM debian:12\nRUN bash <(curl -s https://a.example/i)\n    ^^^^ piped\n',
    'FROM debian:12\nRUN . <(wget -qO- https://a.example/i)\n    ^ piped\n',
    'FROM debian:12\nRUN eval "$(curl -s https://a.example/i)"\n    ^^^^ piped\n',
    'FROM debian:12\nRUN sh -c "`curl -s https://a.example/i`"\n    ^^ piped\n',
    'FROM debian:12\nRUN /bin/bash -c "curl https://a.example/i | sh"\n                                             ^^ piped\n',
    'FROM debian:12\nRUN ["/bin/bash", "-c", "curl https://a.example/i | sh"]\n                                                    ^^ piped\n',
    'FROM debian:12\nRUN <<EOF\ncurl $URL | sh\n            ^^ piped\nEOF\n',
    'FROM debian:12\nONBUILD RUN curl https://a.example/i | sh\n                                       ^^ piped\n',
    'FROM debian:12\nRUN wget https://a.example/i.sh?v=1 && chmod +x i.sh && ./i.sh\n                                                        ^^^^^^ saved\n',
    'FROM debian:12\nRUN wget https://a.example/m.sh -O /tmp/m.sh \\\n  && bash /tmp/m.sh -b\n     ^^^^ saved\n',
    'FROM debian:12\nRUN curl https://a.example/i > /tmp/i && cd /tmp && sh ./i\n                                                    ^^ saved\n',
    // The check is of another file, or comes too late.
    'FROM debian:12\nRUN curl -O https://a.example/a.tgz && echo "$SUM  a.tgz" | sha256sum -c && curl https://a.example/i | sh\n                                                                                                       ^^ piped\n',
    'FROM debian:12\nRUN curl -O https://a.example/a.tgz && curl -O https://a.example/i.sh && gpg --verify a.tgz.asc a.tgz && sh i.sh\n                                                                                                         ^^ saved\n',
    'FROM debian:12\nRUN curl -O https://a.example/i.sh && sh i.sh && echo "$SUM  i.sh" | sha256sum -c\n                                      ^^ saved\n',
    {
      text: 'FROM debian:12\nRUN curl https://b.example/i | sh\n                               ^^ piped\n',
      options: { allowHosts: ['a.example'] },
    },
    'FROM node:24 AS build\nRUN curl https://a.example/i | sh\n                               ^^ piped\nFROM scratch\n',
  ],
});
