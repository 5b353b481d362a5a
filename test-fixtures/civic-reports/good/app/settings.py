import os


def required(name: str) -> str:
    value = os.environ.get(name)
    if not value:
        raise RuntimeError(f"{name} must be set.")
    return value


ENVIRONMENT = os.environ.get("ENVIRONMENT", "production")
CORS_ORIGINS = required("CORS_ORIGINS").split(",")
DATABASE_URL = required("DATABASE_URL")
REDIS_URL = required("REDIS_URL")
CELERY_BROKER_URL = required("CELERY_BROKER_URL")
SECRET_KEY = required("SECRET_KEY")
SENTRY_DSN = os.environ.get("SENTRY_DSN")
