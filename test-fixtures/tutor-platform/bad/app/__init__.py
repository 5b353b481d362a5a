import os

from flask import Flask, jsonify, request
from flask_cors import CORS
from flask_migrate import Migrate
from flask_sqlalchemy import SQLAlchemy

db = SQLAlchemy()


def create_app():
    app = Flask(__name__)
    app.config["SECRET_KEY"] = os.environ.get("SECRET_KEY", "dev-secret-key")
    app.config["SQLALCHEMY_DATABASE_URI"] = os.environ["DATABASE_URL"]
    CORS(app, origins=os.environ.get("ALLOWED_ORIGINS", "*"), supports_credentials=True)
    db.init_app(app)
    Migrate(app, db)

    @app.post("/api/conversations")
    def conversations():
        app.logger.info("conversation %s %s", request.headers, request.json)
        return jsonify(answer="Why do you think so?")

    return app
