#!/bin/sh
# One encrypted copy of the database, for the host's timer to carry away.
set -eu

copy=$(mktemp -d)
sqlite3 /data/database/passes.db ".backup '$copy/passes.db'"
age --recipient "$BACKUP_RECIPIENT" --output "/backups/passes-$(date +%F).db.age" "$copy/passes.db"
find /backups -name 'passes-*.db.age' -mtime +30 -delete
