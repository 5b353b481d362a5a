from celery import Celery

app = Celery("tides", broker="redis://cache:6379/0")


@app.task
def forecast(harbour):
    print("forecasting", harbour)
