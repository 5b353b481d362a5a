import { testRule } from '../testing.ts';
import rule from './no-install-recommends.ts';

testRule(rule, {
  correct: [
    'FROM a:1\nRUN apt-get install --no-install-recommends -y x\n',
    'FROM a:1\nRUN apt-get -y install x --no-install-recommends\n',
    'FROM a:1\nRUN apt-get install -y -o APT::Install-Recommends=false x\n',
    'FROM a:1\nRUN apt-get -oAPT::Install-Recommends=0 install -y x\n',
    'FROM a:1\nRUN apt-get install -y --install-recommends x\n',
    'FROM a:1\nRUN apt-get update && apt-get upgrade -y && apt-get install -fy\n',
    'FROM a:1\nRUN apt-get build-dep -y x\n',
    'FROM a:1\nARG APT_OPTS\nRUN apt-get install -y $APT_OPTS x\n',
    // Decided for the whole image.
    'FROM a:1\nRUN printf \'APT::Install-Recommends "0";\\n\' >> /etc/apt/apt.conf && apt-get install -y x\n',
    'FROM a:1\nRUN cat <<EOF > /etc/apt/apt.conf.d/x\nAPT::Install-Recommends "false";\nEOF\nRUN apt-get install -y x\n',
    'FROM a:1\nCOPY apt.conf /etc/apt/apt.conf.d/99x\nRUN apt-get install -y x\n',
    'FROM a:1 AS base\nRUN echo "APT { Install-Recommends \\"false\\"; };" > /etc/apt/apt.conf.d/x\nFROM base\nRUN apt-get install -y x\n',
    // Not in the image.
    'FROM a:1 AS build\nRUN apt-get install -y x\nFROM a:1\n',
    'FROM a:1\nRUN echo apt-get install -y x\n',
    { text: 'FROM a:1\nRUN apt-get install -y x\n', filename: 'Dockerfile.dev' },
    '# hadolint global ignore=DL3015\nFROM a:1\nRUN apt-get install -y x\n',
  ],
  incorrect: [
    {
      text: 'FROM a:1\nRUN apt-get install -y \\\n            ^^^^^^^ missing\n    x \\\n    y\n',
      suggested: 'FROM a:1\nRUN apt-get install -y --no-install-recommends \\\n    x \\\n    y\n',
    },
    {
      text: 'FROM a:1\nRUN apt install x -y\n        ^^^^^^^ missing\n',
      suggested: 'FROM a:1\nRUN apt install --no-install-recommends x -y\n',
    },
    {
      text: 'FROM a:1\nRUN apt-get install -t stable -yq $PACKAGES\n            ^^^^^^^ missing\n',
      suggested: 'FROM a:1\nRUN apt-get install -t stable -yq --no-install-recommends $PACKAGES\n',
    },
    {
      text: 'FROM a:1\nRUN xargs -a list apt-get install -y\n                          ^^^^^^^ missing\n',
      suggested: 'FROM a:1\nRUN xargs -a list apt-get install --no-install-recommends -y\n',
    },
    {
      text: 'FROM a:1\nRUN bash -c "apt-get install -y x"\n                     ^^^^^^^ missing\n',
      suggested: 'FROM a:1\nRUN bash -c "apt-get install -y --no-install-recommends x"\n',
    },
    {
      text: 'FROM a:1\nRUN <<EOF\napt-get install -y x\n        ^^^^^^^ missing\nEOF\n',
      suggested: 'FROM a:1\nRUN <<EOF\napt-get install -y --no-install-recommends x\nEOF\n',
    },
    {
      text: 'FROM a:1 AS base\nRUN apt-get install -y x\n            ^^^^^^^ missing\nFROM base\n',
      suggested: 'FROM a:1 AS base\nRUN apt-get install -y --no-install-recommends x\nFROM base\n',
    },
    {
      text: 'FROM a:1\nONBUILD RUN apt-get install -y x\n                    ^^^^^^^ missing\n',
      suggested: 'FROM a:1\nONBUILD RUN apt-get install -y --no-install-recommends x\n',
    },
    // Nothing to edit: the words are strings, or an option would become a package.
    'FROM a:1\nRUN ["apt-get", "install", "-y", "x"]\n                ^^^^^^^^^ missing\n',
    'FROM a:1\nRUN apt-get install -y -- x\n            ^^^^^^^ missing\n',
    {
      text: 'FROM a:1\nRUN apt-get install -y x && echo \'APT::Install-Recommends "0";\' > /etc/apt/apt.conf.d/x\n            ^^^^^^^ missing\n',
      suggested:
        'FROM a:1\nRUN apt-get install -y --no-install-recommends x && echo \'APT::Install-Recommends "0";\' > /etc/apt/apt.conf.d/x\n',
    },
  ],
});
