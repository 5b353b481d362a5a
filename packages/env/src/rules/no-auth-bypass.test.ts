import { testRule } from '../testing.ts';
import rule from './no-auth-bypass.ts';

testRule(rule, {
  correct: [
    'SKIP_AUTH=\nALLOW_ANONYMOUS=${ANONYMOUS:-true}\nLDAP_AUTH_ENABLED=false\nDISABLE_LOGIN_FORM=true\nTEST_OTP=off\n',
    { text: 'SKIP_AUTH=true\n', filename: '.env.example' },
    { text: 'SKIP_AUTH=true\n', filename: '.env.staging' },
  ],
  incorrect: [
    'APP_DISABLE_CAPTCHA_FOR_TESTS="yes"\n                               ^^^ authBypassed\nREQUIRE_AUTH=0\n             ^ authBypassed\n',
    'RETURN_OTP=true\n           ^^^^ authBypassed\nTEST_OTP=123456\n         ^^^^^^ authBypassed\n',
    { text: 'ALLOW_INSECURE_REGISTRY=true\n                        ^^^^ safeguardBypassed\n', filename: '.env.production.example' },
  ],
});
