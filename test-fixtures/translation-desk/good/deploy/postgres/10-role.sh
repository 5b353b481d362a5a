#!/bin/sh
# The application's own role. It may change rows and, for migrations, its schema; it is no superuser.
set -eu

psql --set=ON_ERROR_STOP=1 --set=password="$DESK_DATABASE_PASSWORD" --username=postgres --dbname="$POSTGRES_DB" <<'EOF'
CREATE ROLE desk_app LOGIN PASSWORD :'password';
CREATE SCHEMA desk AUTHORIZATION desk_app;
ALTER ROLE desk_app SET search_path = desk;
EOF
