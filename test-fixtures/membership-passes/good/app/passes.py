import os
from pathlib import Path

import bcrypt
import stripe
from flask import Flask, abort, jsonify, request, session
from flask_limiter import Limiter
from flask_limiter.util import get_remote_address
from flask_sqlalchemy import SQLAlchemy
from flask_wtf.csrf import CSRFProtect
from sqlalchemy import text
from werkzeug.middleware.proxy_fix import ProxyFix
from werkzeug.utils import secure_filename

SIGNATURES = {"png": b"\x89PNG", "jpg": b"\xff\xd8\xff", "pdf": b"%PDF-"}

db = SQLAlchemy()
csrf = CSRFProtect()


def required(name):
    value = os.environ.get(name)
    if not value:
        raise ValueError(f"{name} must be set.")
    return value


app = Flask(__name__)
app.wsgi_app = ProxyFix(app.wsgi_app, x_for=1, x_proto=1)
app.config.update(
    SECRET_KEY=required("SECRET_KEY"),
    SQLALCHEMY_DATABASE_URI=required("DATABASE_URL"),
    MAX_CONTENT_LENGTH=8 * 1024 * 1024,
    SESSION_COOKIE_SECURE=True,
    SESSION_COOKIE_HTTPONLY=True,
    SESSION_COOKIE_SAMESITE="Lax",
)
stripe.api_key = required("STRIPE_SECRET_KEY")
db.init_app(app)
csrf.init_app(app)
limiter = Limiter(get_remote_address, app=app, storage_uri=required("RATELIMIT_STORAGE_URI"))


@app.get("/health")
@limiter.exempt
def health():
    db.session.execute(text("SELECT 1"))
    return jsonify(status="healthy")


@app.post("/admin/login")
@limiter.limit("5 per minute")
def login():
    found = db.session.execute(
        text("SELECT id, password_hash FROM admins WHERE email = :email"), {"email": request.form["email"]}
    ).first()
    if not found or not bcrypt.checkpw(request.form["password"].encode(), found.password_hash):
        app.logger.warning("admin login failed from %s", request.remote_addr)
        abort(401)
    session["admin"] = found.id
    return "", 204


@app.post("/admin/logos")
@limiter.limit("10 per minute")
def logo():
    if "admin" not in session:
        abort(401)
    file = request.files["logo"]
    name = secure_filename(file.filename)
    signature = SIGNATURES.get(name.rsplit(".", 1)[-1].lower())
    if not signature or not file.stream.read(len(signature)) == signature:
        abort(415)
    file.stream.seek(0)
    file.save(Path("/data/uploads") / name)
    return jsonify(name=name)
