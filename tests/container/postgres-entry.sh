#!/bin/sh
# Does what the entry point of the image "postgres" does with POSTGRES_USER, POSTGRES_PASSWORD, and POSTGRES_DB. On the
# first start, it creates the database with a temporary server that listens only on a Unix socket. "pg_isready" without
# a host reports that server as ready, although no other container can reach it yet.
set -eu
export PGDATA=/var/lib/postgresql/18/docker
if [ "$(id -u)" = 0 ]; then
  mkdir -p "$PGDATA"
  chown -R 999:999 /var/lib/postgresql
  exec setpriv --reuid 999 --regid 999 --clear-groups "$0" "$@"
fi
if [ ! -s "$PGDATA/PG_VERSION" ]; then
  printf '%s\n' "$POSTGRES_PASSWORD" > /tmp/password
  initdb --encoding UTF8 --locale C --username "$POSTGRES_USER" --pwfile /tmp/password \
    --auth-host scram-sha-256 --auth-local trust
  rm /tmp/password
  echo 'host all all all scram-sha-256' >> "$PGDATA/pg_hba.conf"
  echo "CREATE DATABASE \"$POSTGRES_DB\";" | postgres --single postgres
  pg_ctl --wait -o "-c listen_addresses=''" start
  # The real image runs the operator’s scripts here, which can take this long.
  sleep 15
  pg_ctl --wait --mode fast stop
fi
exec postgres -c "listen_addresses=*"
