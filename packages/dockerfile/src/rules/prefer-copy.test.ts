import { testRule } from '../testing.ts';
import rule from './prefer-copy.ts';

const archives = [
  'a.tar',
  'a.tar.gz',
  'a.tgz',
  'a.tar.bz2',
  'a.tar.xz',
  'a.txz',
  'a.tar.zst',
  'a.gz',
  'a.bz2',
  'a.xz',
];

testRule(rule, {
  correct: [
    ...archives.map((archive) => `FROM debian:12\nADD ${archive} /\n`),
    // May be an archive.
    'FROM debian:12\nADD dist/* /x/\n',
    'FROM debian:12\nADD app*.t?z /x/\n',
    'FROM debian:12\nADD rel-[0-9] /x/\n',
    'FROM debian:12\nARG FILE\nADD dist/$FILE /x/\n',
    'FROM debian:12\nARG FILE=app.jar\nADD dist/$FILE /x/\n',
    'FROM debian:12\nARG E=gz\nADD rootfs.tar.${E} /\n',
    'FROM debian:12\nADD a.txt rootfs.tar /x/\n',
    // May be remote, or is.
    'FROM debian:12\nARG BASE\nADD ${BASE}/a.txt /x\n',
    'FROM debian:12\nADD https://a.example/x.txt /x\n',
    'FROM debian:12\nADD git@github.com:a/b.git /x\n',
    'FROM debian:12\nADD github.com/a/b /x\n',
    'FROM debian:12\nADD ssh://git@a.example/b /x\n',
    'FROM debian:12\nADD --keep-git-dir=true . /x\n',
    'FROM debian:12\nADD --unpack=false a.txt /x\n',
    'FROM debian:12\nADD <<EOF /x\na\nEOF\n',
    '# hadolint global ignore=DL3020\nFROM debian:12\nADD a.txt /x\n',
    { text: 'FROM debian:12\nADD a.txt /x\n', filename: 'Dockerfile.test' },
    'FROM debian:12 AS test\nADD a.txt /x\nFROM debian:12 AS app\nCOPY a.txt /x\n',
  ],
  incorrect: [
    { text: 'FROM debian:12\nADD . /app\n^^^ add\n', fixed: 'FROM debian:12\nCOPY . /app\n' },
    { text: 'FROM debian:12\nadd a.txt /x\n^^^ add\n', fixed: 'FROM debian:12\ncopy a.txt /x\n' },
    {
      text: 'FROM debian:12\nONBUILD ADD . /app\n        ^^^ add\n',
      fixed: 'FROM debian:12\nONBUILD COPY . /app\n',
    },
    {
      text: 'FROM debian:12\nADD ["a b.txt", "/x/"]\n^^^ add\n',
      fixed: 'FROM debian:12\nCOPY ["a b.txt", "/x/"]\n',
    },
    {
      text: 'FROM debian:12\nADD package*.json \\\n^^^ add\n  yarn.lock /app/\n',
      fixed: 'FROM debian:12\nCOPY package*.json \\\n  yarn.lock /app/\n',
    },
    {
      text: 'FROM a:1\nARG V=1\nADD target/app-$V.jar /x\n^^^ add\n',
      fixed: 'FROM a:1\nARG V=1\nCOPY target/app-$V.jar /x\n',
    },
    { text: 'FROM a:1\nENV F=a.jar\nADD b/$F /x\n^^^ add\n', fixed: 'FROM a:1\nENV F=a.jar\nCOPY b/$F /x\n' },
    {
      text: 'FROM a:1\nADD target/*.jar a.zip /x/\n^^^ add\n',
      fixed: 'FROM a:1\nCOPY target/*.jar a.zip /x/\n',
    },
    { text: 'FROM a:1\nADD */src/ /x/\n^^^ add\n', fixed: 'FROM a:1\nCOPY */src/ /x/\n' },
  ],
});
