import { testRule } from '../testing.ts';
import rule from './client-max-body-size.ts';

const server = (body: string): string => `server {\n    listen 80;\n    ${body}\n}\n`;

testRule(rule, {
  correct: [
    server('client_max_body_size 1g;'),
    server('client_max_body_size 1024M;'),
    server('location /videos { client_max_body_size 10g; proxy_pass http://app; }'),
    server('client_max_body_size 0; location / { proxy_pass http://registry:5000; }'),
    server('client_max_body_size 0; proxy_request_buffering off; location / { proxy_pass http://app; }'),
    server('server_name nexus.example.org; client_max_body_size 0;'),
    server('client_max_body_size 5G; location /remote.php/webdav { fastcgi_pass 127.0.0.1:9000; }\n    server_name nextcloud.lan;'),
    'upstream minio_s3 { server 127.0.0.1:9000; }\nserver {\n    client_max_body_size 0;\n    location / { proxy_pass http://minio_s3; }\n}\n',
    'server {\n    client_max_body_size ${MAX_UPLOAD};\n}\n',
    // Whether a lone statement is for a whole server is not known.
    'client_max_body_size 10G;\n',
  ],
  incorrect: [
    'client_max_body_size 0;\n                     ^ unlimited\n',
    'server {\n    location /upload { client_max_body_size 0m; proxy_pass http://app; }\n                                            ^^ unlimited\n}\n',
    'server {\n    server_name s3cret.example.org;\n    client_max_body_size 1025m;\n                         ^^^^^ large\n}\n',
  ],
});
