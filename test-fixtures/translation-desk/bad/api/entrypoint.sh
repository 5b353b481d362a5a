#!/bin/sh
flask db upgrade
gunicorn --bind 0.0.0.0:8000 --workers 1 --timeout 0 --reload --log-level debug app:app
