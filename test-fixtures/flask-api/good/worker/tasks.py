import logging
import os

from celery import Celery

log = logging.getLogger(__name__)
app = Celery("tides", broker=os.environ["BROKER_URL"])


@app.task
def forecast(harbour):
    log.info("forecasting %s", harbour)
