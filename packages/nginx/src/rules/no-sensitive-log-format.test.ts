import { testRule } from '../testing.ts';
import rule from './no-sensitive-log-format.ts';

testRule(rule, {
  correct: [
    "log_format a '$cookie_theme $cookie_sidebar $arg_page $http_x_request_id';\n",
    "map $http_authorization $has { default yes; '' no; }\nlog_format a '$has';\n",
    { text: "log_format a '$http_cookie';\n", filename: 'nginx.dev.conf' },
  ],
  incorrect: [
    "log_format a '$http_cookie $http_cookie';\n              ^^^^^^^^^^^^ sensitive\n",
    "log_format a escape=json '$cookie_PHPSESSID';\n                          ^^^^^^^^^^^^^^^^^ sensitive\n",
    "log_format a $sent_http_set_cookie$http_x_api_key;\n             ^^^^^^^^^^^^^^^^^^^^^ sensitive\n                                  ^^^^^^^^^^^^^^^ sensitive\n",
    "log_format a '$cookie_connect_sid $arg_reset_token';\n              ^^^^^^^^^^^^^^^^^^^ sensitive\n                                  ^^^^^^^^^^^^^^^^ sensitive\n",
  ],
});
