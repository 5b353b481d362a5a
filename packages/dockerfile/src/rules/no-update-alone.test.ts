import { testRule } from '../testing.ts';
import rule from './no-update-alone.ts';

testRule(rule, {
  correct: [
    'FROM a:1\nRUN apt-get update\n',
    'FROM a:1\nRUN apt-get update && apt-get upgrade -y\nRUN apt-get install -y x\n',
    'FROM a:1\nRUN apt-get update\nRUN apt-get update && apt-get install -y x\n',
    'FROM a:1\nRUN apt-get update && apt-get install -y x\nRUN apt-get install -y y\n',
    'FROM a:1\nRUN apt-get install -y x\nRUN apt-get update\n',
    'FROM a:1\nRUN apk update\nRUN apk add --no-cache x\n',
    'FROM a:1\nRUN apk update\nRUN apk add -U x\n',
    // These upgrade packages, or look for themselves whether their index is old.
    'FROM a:1\nRUN yum update -y\nRUN yum install -y x\n',
    'FROM a:1\nRUN dnf update -y\nRUN dnf install -y x\n',
    'FROM a:1\nRUN dnf makecache\nRUN dnf install -y x\n',
    'FROM a:1\nRUN apt-get update\nRUN pip install x\n',
    'FROM a:1\nRUN echo apt-get update\nRUN apt-get install -y x\n',
    'FROM a:1 AS b\nRUN apt-get update\nFROM c:1\nRUN apt-get install -y x\n',
    'FROM a:1\nONBUILD RUN apt-get update\nRUN apt-get install -y x\n',
    { text: 'FROM a:1\nRUN apt-get update\nRUN apt-get install -y x\n', filename: 'Dockerfile.dev' },
    'FROM a:1 AS dev\nRUN apt-get update\nRUN apt-get install -y x\nFROM a:1\n',
  ],
  incorrect: [
    'FROM a:1\nRUN apt-get update\n    ^^^^^^^^^^^^^^ alone\nRUN make\nRUN ["apt-get", "install", "-y", "x"]\n',
    'FROM a:1\nRUN set -eux; apt update; apt clean\n              ^^^^^^^^^^ alone\nENV A=1\nRUN apt install -y x\n',
    'FROM a:1\nRUN sudo apt-get update -y\n         ^^^^^^^^^^^^^^ alone\nRUN sudo apt-get install -y x\n',
    'FROM a:1\nRUN apt-get -qq update\n    ^^^^^^^^^^^^^^^^^^ alone\nRUN apt-get install -y x && apt-get update\n',
    'FROM a:1\nRUN apt-get update\n    ^^^^^^^^^^^^^^ alone\nRUN apt-get install -y x\nRUN apt-get install -y y\n',
    'FROM a:1\nRUN apk update\n    ^^^^^^^^^^ alone\nRUN apk add --no-cache x\nRUN apk add y\n',
    'FROM a:1\nONBUILD RUN apt-get update\n            ^^^^^^^^^^^^^^ alone\nONBUILD RUN apt-get install -y x\n',
    'FROM a:1 AS build\nRUN apt-get update\n    ^^^^^^^^^^^^^^ alone\nRUN apt-get install -y x\nFROM a:1\n',
  ],
});
