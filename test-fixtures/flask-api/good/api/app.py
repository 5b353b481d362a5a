import os
from pathlib import Path

from flask import Flask, jsonify
from flask_cors import CORS
from flask_jwt_extended import JWTManager
from flask_limiter import Limiter
from flask_limiter.util import get_remote_address
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import text
from werkzeug.middleware.proxy_fix import ProxyFix

db = SQLAlchemy()
limiter = Limiter(get_remote_address, default_limits=["200 per minute"])


def create_app():
    app = Flask(__name__)
    app.wsgi_app = ProxyFix(app.wsgi_app, x_for=1, x_proto=1)
    app.config.update(
        SECRET_KEY=Path(os.environ["SECRET_KEY_FILE"]).read_text().strip(),
        JWT_SECRET_KEY=Path(os.environ["JWT_SECRET_KEY_FILE"]).read_text().strip(),
        SQLALCHEMY_DATABASE_URI=os.environ["DATABASE_URL"],
        RATELIMIT_STORAGE_URI=os.environ["RATELIMIT_STORAGE_URI"],
        JWT_ACCESS_TOKEN_EXPIRES=int(os.environ["JWT_ACCESS_TOKEN_EXPIRES"]),
        JWT_REFRESH_TOKEN_EXPIRES=int(os.environ["JWT_REFRESH_TOKEN_EXPIRES"]),
        SESSION_COOKIE_SECURE=True,
        SESSION_COOKIE_HTTPONLY=True,
        SESSION_COOKIE_SAMESITE="Lax",
    )
    CORS(app, origins=os.environ["CORS_ORIGINS"].split(","))
    db.init_app(app)
    JWTManager(app)
    limiter.init_app(app)

    @app.get("/health")
    @limiter.exempt
    def health():
        db.session.execute(text("SELECT 1"))
        return jsonify(status="healthy")

    @app.get("/tides/<harbour>")
    def tides(harbour):
        rows = db.session.execute(
            text("SELECT at, height FROM tides WHERE harbour = :harbour"), {"harbour": harbour}
        )
        return jsonify([dict(row) for row in rows.mappings()])

    @app.errorhandler(Exception)
    def failed(error):
        app.logger.exception(error)
        return jsonify(message="Something went wrong."), 500

    return app
