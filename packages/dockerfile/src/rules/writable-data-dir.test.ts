import { testRule } from '../testing.ts';
import rule from './writable-data-dir.ts';

testRule(rule, {
  correct: [
    'FROM node:24\nRUN mkdir /data\nCMD ["node", "a.js"]\n',
    'FROM node:24\nRUN mkdir /data\nUSER root\n',
    'FROM node:24\nRUN mkdir /data\nARG RUN_AS\nUSER $RUN_AS\n',
    'FROM node:24\nRUN mkdir /app/database /catalogs\nUSER node\n',
    'FROM node:24\nRUN mkdir -p /tmp/data /run/logs\nUSER node\n',
    'FROM node:24 AS build\nRUN mkdir /data\nFROM node:24\nUSER node\n',
    'FROM node:24\nWORKDIR /app\nRUN mkdir uploads && chown node: uploads\nUSER node\n',
    'FROM node:24\nCOPY --chown=node:node . /app\nUSER node\nRUN mkdir -p /app/uploads\n',
    'FROM node:24\nUSER node\nWORKDIR /home/node/data\nVOLUME /home/node/data\n',
    'FROM ghcr.io/acme/base:7\nRUN mkdir /data\nUSER app\n',
    { text: 'FROM node:24\nRUN mkdir /data\nUSER node\n', options: { dirs: '^/srv' } },
    { text: 'FROM node:24\nRUN mkdir /data\nUSER node\n', filename: 'Dockerfile.dev' },
  ],
  incorrect: [
    'FROM node:24\nVOLUME ["/app/uploads"]\n        ^^^^^^^^^^^^^^ rootOwned\nUSER node\n',
    'FROM node:24\nUSER node\nVOLUME /data\n       ^^^^^ rootOwned\n',
    'FROM node:24\nWORKDIR /app\nRUN mkdir -p logs tmp uploads\n             ^^^^ rootOwned\nUSER node\n',
    'FROM node:24 AS base\nRUN mkdir /data\n          ^^^^^ rootOwned\nFROM base\nUSER node\n',
    {
      text: 'FROM node:24\nRUN mkdir /srv/x\n          ^^^^^^ rootOwned\nUSER node\n',
      options: { dirs: '^/srv/' },
    },
  ],
});
