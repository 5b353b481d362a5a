from celery import Celery

from app import settings

celery = Celery("civic", broker=settings.CELERY_BROKER_URL)
celery.conf.update(task_acks_late=True, task_time_limit=300, worker_max_tasks_per_child=500)
celery.conf.beat_schedule = {"digest": {"task": "app.worker.digest", "schedule": 3600.0}}


@celery.task
def digest() -> None:
    """Sends every officer the reports of the last hour."""
