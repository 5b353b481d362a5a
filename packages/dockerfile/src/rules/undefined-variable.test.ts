import { testRule } from '../testing.ts';
import rule from './undefined-variable.ts';

testRule(rule, {
  correct: [
    'FROM --platform=$BUILDPLATFORM a:1\nARG TARGETARCH\nENV X=$TARGETARCH\n',
    'FROM a:1\nENV P=$HTTP_PROXY\n',
    // Set by some base image, for all that the file says.
    'FROM a:1\nENV X=$JAVA_OPTS\n',
    'FROM nvidia/cuda:12.4.0-base-ubuntu22.04\nENV LD_LIBRARY_PATH=/x:$LD_LIBRARY_PATH\n',
    'FROM node:24\nENV NODE_PATH=/x:${NODE_PATH:-/y}\n',
    'FROM python:3.13\nENV PYTHONPATH=/x\nENV PYTHONPATH=/y:$PYTHONPATH\n',
    'ARG NODE_VERSION=24\nFROM node:$NODE_VERSION\nLABEL v=$NODE_VERSION\n',
    'FROM a:1 AS base\nENV APP_HOME=/srv\nFROM base\nWORKDIR $APP_HOME\n',
    "FROM a:1\nENV APP_HOME=/srv X='$APP_HOMES' Y=\\$APP_HOMES\n",
    // Two names, not a mistake.
    'FROM a:1\nARG UID=1000\nUSER $GID\n',
    // The shell's business.
    'FROM a:1\nARG APP_HOME=/srv\nRUN echo $APP_HOMES\n',
  ],
  incorrect: [
    'FROM a:1\nENV APP_HOME=/srv\nWORKDIR ${APP_HOMES}/x\n        ^^^^^^^^^^^^ misspelt\n',
    'FROM a:1\nENV APP_HOME=/srv\nONBUILD WORKDIR $APP_HOM\n                ^^^^^^^^ misspelt\n',
    'ARG BASE_TAG=1\nFROM a:$BASE_TAGS\n       ^^^^^^^^^^ misspelt\n',
  ],
});
