import { testRule } from '../testing.ts';
import rule from './absolute-workdir.ts';

testRule(rule, {
  correct: [
    '# hadolint ignore=DL3003\nFROM a:1\nRUN true\n# hadolint ignore=DL3003\nRUN cd /srv\n',
    'FROM a:1\nARG DIR\nWORKDIR $DIR\n',
    'FROM a:1\nARG DIR=/srv\nWORKDIR $DIR/app\n',
    'FROM a:1\nWORKDIR C:\\app\n',
    'FROM a:1\nWORKDIR "C:/app"\n',
    'FROM a:1 AS base\nWORKDIR /srv\nFROM base\nWORKDIR app\n',
    // What the base image of another stage ends in was reported there.
    'FROM a:1\nRUN (cd /tmp && make)\n',
    'FROM a:1\nRUN <<EOF\ncd /tmp\nmake\nEOF\n',
    'FROM a:1\nRUN cd "$DIR"; make\n',
  ],
  incorrect: [
    'FROM a:1\nENV DIR=app\nWORKDIR ${DIR}/x\n        ^^^^^^^^ relative\n',
    'FROM a:1\nWORKDIR "app"\n        ^^^^^ relative\nWORKDIR src\n',
    'FROM a:1\nRUN cd\n    ^^ lostCd\n',
    'FROM a:1\nRUN ["cd", "/app"]\n     ^^^^ lostCd\n',
  ],
});
