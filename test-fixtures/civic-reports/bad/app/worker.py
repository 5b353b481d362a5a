from celery import Celery

celery = Celery("civic", broker="redis://redis:6379/0")
