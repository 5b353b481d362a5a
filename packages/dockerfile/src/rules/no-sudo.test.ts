import { testRule } from '../testing.ts';
import rule from './no-sudo.ts';

testRule(rule, {
  correct: [
    'FROM debian:12\nRUN useradd -G sudo app && echo sudo make && which sudo\n',
    'FROM debian:12\nRUN apt-get remove -y sudo && apt-get install -y sudoku\n',
    'FROM debian:12 AS build\nRUN apt-get install -y sudo && echo "a ALL=NOPASSWD:ALL" > /etc/sudoers.d/a\nFROM debian:12\n',
    'FROM debian:12\nRUN echo "NOPASSWD" | tee /app/notes\n',
    'FROM debian:12 AS production\nFROM debian:12 AS dev\nRUN sudo make\n',
    { text: 'FROM debian:12\nRUN sudo make\n', filename: 'Dockerfile.dev' },
    { text: 'FROM debian:12\nRUN sudo make\n', filename: '.devcontainer/Dockerfile' },
    'FROM debian:12\n# hadolint ignore=DL3004\nRUN sudo make\n',
  ],
  incorrect: [
    'FROM debian:12 AS build\nRUN cd /src && sudo -u app make\n               ^^^^ command\nFROM debian:12\n',
    'FROM debian:12\nRUN sh -c "sudo make"\n           ^^^^ command\n',
    'FROM debian:12\nCMD ["/usr/bin/sudo", "-E", "/app"]\n     ^^^^^^^^^^^^^^^ command\n',
    'FROM debian:12\nENTRYPOINT exec sudo /app\n                ^^^^ command\n',
    'FROM alpine:3.22\nRUN apk add --no-cache sudo=1.9.17-r0\n                       ^^^^^^^^^^^^^^ installed\n',
    'FROM debian:12\nRUN echo "a ALL=NOPASSWD:ALL" | tee -a /etc/sudoers.d/a\n         ^^^^^^^^^^^^^^^^^^^^ noPassword\n',
    'FROM debian:12\nONBUILD RUN sudo make\n            ^^^^ command\n',
  ],
});
