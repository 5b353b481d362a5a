#!/bin/sh
# The extension needs a superuser; the application and its migrations do not.
set -eu

psql --set=ON_ERROR_STOP=1 --set=password="$CIVIC_DATABASE_PASSWORD" --username=postgres --dbname="$POSTGRES_DB" <<'EOF'
CREATE EXTENSION IF NOT EXISTS postgis;
CREATE ROLE civic_app LOGIN PASSWORD :'password';
CREATE SCHEMA civic AUTHORIZATION civic_app;
ALTER ROLE civic_app SET search_path = civic, public;
EOF
