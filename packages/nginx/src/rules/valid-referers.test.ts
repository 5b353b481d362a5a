import { testRule } from '../testing.ts';
import rule from './valid-referers.ts';

const check = (path: string): string =>
  `location ${path} { valid_referers none server_names; if ($invalid_referer) { return 403; } }\n`;

testRule(rule, {
  correct: [check('/images/'), check('~* \\.(?:jpe?g|mp4)$'), check('/static/media/'), check('/thumbnails/')],
  incorrect: [
    `${check('/movies')}                                  ^^^^ none\n`,
    'server {\n    listen 8081;\n    valid_referers none blocked;\n                   ^^^^ none\n    if ($invalid_referer = 1) { return 403; }\n}\n',
  ],
});
