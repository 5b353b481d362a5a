import os
from pathlib import Path

from flask import Flask, jsonify
from flask_cors import CORS
from flask_jwt_extended import JWTManager
from flask_limiter import Limiter
from flask_limiter.util import get_remote_address
from flask_migrate import Migrate
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import text
from werkzeug.middleware.proxy_fix import ProxyFix


def secret(name):
    """The secret that Compose mounts under the path in `<name>_FILE`."""
    return Path(os.environ[f"{name}_FILE"]).read_text().strip()


db = SQLAlchemy(engine_options={"pool_pre_ping": True, "pool_recycle": 3600, "pool_size": 10, "max_overflow": 5})
limiter = Limiter(get_remote_address, default_limits=["200 per minute"])

app = Flask(__name__)
app.wsgi_app = ProxyFix(app.wsgi_app, x_for=1, x_proto=1)
app.config.update(
    SECRET_KEY=secret("SECRET_KEY"),
    JWT_SECRET_KEY=secret("JWT_SECRET_KEY"),
    JWT_COOKIE_SECURE=True,
    JWT_ACCESS_TOKEN_EXPIRES=int(os.environ.get("JWT_ACCESS_TOKEN_EXPIRES", "28800")),
    JWT_REFRESH_TOKEN_EXPIRES=int(os.environ.get("JWT_REFRESH_TOKEN_EXPIRES", "604800")),
    SQLALCHEMY_DATABASE_URI=os.environ["DATABASE_URL"],
    RATELIMIT_STORAGE_URI=os.environ["RATELIMIT_STORAGE_URI"],
    MAX_CONTENT_LENGTH=16 * 1024 * 1024,
    SESSION_COOKIE_SECURE=True,
    SESSION_COOKIE_HTTPONLY=True,
    SESSION_COOKIE_SAMESITE="Lax",
)
CORS(app, origins=os.environ["CORS_ORIGINS"].split(","))
db.init_app(app)
Migrate(app, db)
JWTManager(app)
limiter.init_app(app)


@app.get("/health")
@limiter.exempt
def health():
    db.session.execute(text("SELECT 1"))
    return jsonify(status="healthy")
