import { testRule } from '../testing.ts';
import rule from './no-source-bind-mount.ts';

testRule(rule, {
  correct: [
    // Nothing is built.
    'services:\n  web:\n    image: nginx:1.29\n    volumes:\n      - .:/app\n',
    'services:\n  web:\n    build: .\n    volumes:\n      - ./data:/app/data\n      - .:/backup\n      - ${SOURCE}:/app\n',
    'services:\n  web:\n    build: ./nginx\n    volumes:\n      - ./nginx:/etc/nginx\n',
    // The code of another service.
    'services:\n  web:\n    build: ./web\n    volumes:\n      - ./api/src:/app/api\n',
    'services:\n  web:\n    build: .\n    volumes:\n      - .:/app\n    profiles: [dev]\n',
    'services:\n  web:\n    build: .\n    volumes:\n      - .:/applications\n      - node_modules:/app/node_modules\n',
  ],
  incorrect: [
    `
services:
  web:
    build:
      context: ../shop
    volumes:
      - ../shop/:/usr/src/app:ro
        ^^^^^^^^ source
      - ../shop/app:/app/app
        ^^^^^^^^^^^ source
  php:
    build:
      dockerfile_inline: FROM php:8.4-apache
    volumes:
      - \${PWD}:/var/www/html
        ^^^^^^ source
      - "./src:/opt/shop"
         ^^^^^ source
`,
  ],
});
