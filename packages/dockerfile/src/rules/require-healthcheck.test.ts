import { testRule } from '../testing.ts';
import rule from './require-healthcheck.ts';

testRule(rule, {
  correct: [
    'FROM a:1\nEXPOSE 80\n',
    'FROM scratch\nEXPOSE 80\nCMD ["/server"]\n',
    'FROM gcr.io/distroless/nodejs24-debian12\nEXPOSE 80\nCMD ["server.js"]\n',
    'FROM vaultwarden/server:1.34\nEXPOSE 80\nCMD ["/start.sh"]\n',
    'ARG BASE\nFROM $BASE\nEXPOSE 80\nCMD ["/server"]\n',
    'FROM a:1 AS base\nHEALTHCHECK CMD ["check"]\nFROM base\nEXPOSE 80\nCMD ["x"]\n',
    'FROM a:1\nEXPOSE 80\nHEALTHCHECK NONE\nCMD ["x"]\n',
    'FROM a:1\nCMD ["flask", "db", "upgrade"]\n',
  ],
  incorrect: [
    'FROM a:1\nCMD ["gunicorn", "app:app"]\n^^^ missing\n',
    'FROM a:1\nCMD ["python3", "-m", "uvicorn", "app:app"]\n^^^ missing\n',
    'FROM a:1\nENTRYPOINT exec next start\n^^^^^^^^^^ missing\n',
    'FROM a:1 AS build\nHEALTHCHECK CMD ["check"]\nFROM b:1\nEXPOSE 80\nCMD ["x"]\n^^^ missing\n',
  ],
});
