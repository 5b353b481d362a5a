import { testRule } from '../testing.ts';
import rule from './numeric-user.ts';

testRule(rule, {
  correct: [
    'FROM node:24\n',
    'FROM node:24\nUSER 1000:node\n',
    'FROM node:24\nUSER "1000"\n',
    'FROM node:24\nUSER root\n',
    'FROM node:24\nUSER node\nUSER 1000\n',
    'FROM node:24 AS build\nUSER node\nFROM node:24\nUSER 1000\n',
    'FROM node:24\nARG RUN_AS\nUSER $RUN_AS\n',
    'FROM node:24\nENV UID=1000\nUSER ${UID}\n',
    'FROM node:24\nUSER 1000\nONBUILD USER node\n',
    'FROM mcr.microsoft.com/dotnet/aspnet:8.0-nanoserver-ltsc2022\nUSER ContainerUser\n',
    { text: 'FROM node:24\nUSER node\n', filename: 'Dockerfile.dev' },
    'FROM node:24\n# hadolint ignore=DL3066\nUSER node\n',
  ],
  incorrect: [
    'FROM node:24\nUSER node:node\n     ^^^^ name\n',
    'FROM node:24\nUSER node:1000\n     ^^^^ name\n',
    'FROM node:24 AS base\nUSER node\n     ^^^^ name\nFROM base\n',
    'FROM node:24\nUSER "node"\n      ^^^^ name\n',
    'FROM node:24\nARG RUN_AS=node\nUSER $RUN_AS\n     ^^^^^^^ name\n',
  ],
});
