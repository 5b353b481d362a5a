import os

from flask import Flask, jsonify
from flask_cors import CORS
from flask_limiter import Limiter
from flask_limiter.util import get_remote_address
from flask_migrate import Migrate
from flask_sqlalchemy import SQLAlchemy
from flask_talisman import Talisman
from sqlalchemy import text
from werkzeug.middleware.proxy_fix import ProxyFix

db = SQLAlchemy(engine_options={"pool_pre_ping": True, "pool_recycle": 3600})
limiter = Limiter(get_remote_address, default_limits=["200 per minute"])


def create_app():
    app = Flask(__name__)
    app.wsgi_app = ProxyFix(app.wsgi_app, x_for=1, x_proto=1)
    app.config.update(
        SECRET_KEY=os.environ["SECRET_KEY"],
        SQLALCHEMY_DATABASE_URI=os.environ["DATABASE_URL"],
        RATELIMIT_STORAGE_URI=os.environ["RATELIMIT_STORAGE_URI"],
        SESSION_COOKIE_SECURE=os.environ.get("SESSION_COOKIE_SECURE", "True") == "True",
        SESSION_COOKIE_HTTPONLY=True,
        SESSION_COOKIE_SAMESITE="Lax",
    )
    Talisman(app, force_https=os.environ.get("FORCE_HTTPS", "True") == "True")
    CORS(app, origins=os.environ["ALLOWED_ORIGINS"].split(","))
    db.init_app(app)
    Migrate(app, db)
    limiter.init_app(app)

    @app.get("/health")
    @limiter.exempt
    def health():
        db.session.execute(text("SELECT 1"))
        return jsonify(status="healthy")

    return app
