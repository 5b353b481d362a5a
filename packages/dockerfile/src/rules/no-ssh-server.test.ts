import { testRule } from '../testing.ts';
import rule from './no-ssh-server.ts';

const sftp = 'FROM debian:12\nRUN apt-get install -y openssh-server\nEXPOSE 22\n';

testRule(rule, {
  correct: [
    'FROM alpine:3.22\nRUN apk add --no-cache git openssh\n',
    'FROM alpine:3.22\nRUN apk add --no-cache openssh-client dropbear-ssh\n',
    'FROM debian:12\nRUN apt-get remove -y openssh-server && echo openssh-server sshd\n',
    'FROM debian:12\nRUN npm install dropbear\n',
    'FROM debian:12 AS build\nRUN apt-get install -y openssh-server\nEXPOSE 22\nFROM debian:12\nCOPY --from=build /a /a\n',
    'FROM debian:12\nEXPOSE 22/udp 2222 8022\n',
    'FROM debian:12\nARG PORT\nEXPOSE $PORT\n',
    'FROM debian:12\nCMD ["ssh", "-N", "bastion"]\n',
    'FROM debian:12\nCMD service nginx start && ssh host start\n',
    'FROM debian:12\nCMD ["/usr/sbin/sshd", "-D"]\nCMD ["/app"]\n',
    'FROM gitea/gitea:1.24\nEXPOSE 22 3000\n',
    'FROM docker.io/gitlab/gitlab-ce:18.0.0-ce.0\nEXPOSE 22\n',
    // Git hosting and SFTP, built from scratch.
    'FROM alpine:3.22\nEXPOSE 22 3000\nRUN apk add openssh && adduser -S -u 1000 -G git git\n',
    'FROM debian:12\nRUN apt-get install -y openssh-server && useradd -m sftp\nEXPOSE 22\n',
    'FROM atmoz/sftp:alpine\nEXPOSE 22\n',
    { text: sftp, options: { allow: ['docker/sftp/*'] }, filename: 'docker/sftp/Dockerfile' },
    { text: sftp, filename: 'Dockerfile.dev' },
  ],
  incorrect: [
    'FROM debian:12\nRUN apt-get install -y curl openssh-server=1:9.2p1-2\n                            ^^^^^^^^^^^^^^^^^^^^^^^^ installed\n',
    'FROM alpine:3.22\nRUN apk add --no-cache openssh && ssh-keygen -A\n                       ^^^^^^^ installed\n',
    'FROM alpine:3.22\nRUN apk add openssh\n            ^^^^^^^ installed\nCMD ["/usr/sbin/sshd", "-D", "-e"]\n     ^^^^^^^^^^^^^^^^ started\n',
    'FROM alpine:3.22\nRUN apk add dropbear\n            ^^^^^^^^ installed\n',
    'FROM rockylinux:9\nRUN dnf install -y openssh-server\n                   ^^^^^^^^^^^^^^ installed\n',
    'FROM debian:12\nEXPOSE 22/tcp\n       ^^^^^^ exposed\n',
    'FROM debian:12\nARG PORT=22\nEXPOSE ${PORT}\n       ^^^^^^^ exposed\n',
    'FROM debian:12\nONBUILD EXPOSE 22\n               ^^ exposed\n',
    'FROM debian:12\nENTRYPOINT ["tini", "--"]\nCMD ["/usr/sbin/sshd", "-D"]\n     ^^^^^^^^^^^^^^^^ started\n',
    'FROM debian:12\nENTRYPOINT ["/entrypoint.sh"]\nCMD ["sshd", "-D"]\n     ^^^^^^ started\n',
    'FROM debian:12\nCMD service ssh start && node server.js\n    ^^^^^^^ started\n',
    'FROM debian:12\nCMD ["sh", "-c", "/etc/init.d/ssh start; exec node a.js"]\n                  ^^^^^^^^^^^^^^^ started\n',
    {
      text: 'FROM debian:12\nEXPOSE 22\n       ^^ exposed\n',
      options: { allow: ['sftp/*'] },
      filename: 'web/Dockerfile',
    },
  ],
});
