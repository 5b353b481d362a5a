"""The reminders and reports, in one process of their own: gunicorn's workers would each run them."""

from apscheduler.schedulers.blocking import BlockingScheduler
from pathlib import Path
from sqlalchemy import text

from wsgi import app, db

scheduler = BlockingScheduler()


@scheduler.scheduled_job("interval", minutes=1)
def heartbeat():
    with app.app_context():
        db.session.execute(text("SELECT 1"))
    Path("/tmp/heartbeat").touch()


scheduler.start()
