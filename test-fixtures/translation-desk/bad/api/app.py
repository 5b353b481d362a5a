import os

from flask import Flask, jsonify, request, send_from_directory
from flask_cors import CORS
from flask_limiter import Limiter
from flask_limiter.util import get_remote_address

app = Flask(__name__)
app.config["SECRET_KEY"] = os.environ.get("SECRET_KEY", "dev-secret-key-change-in-production")
app.config["JWT_SECRET_KEY"] = app.config["SECRET_KEY"]
app.config["JWT_ACCESS_TOKEN_EXPIRES"] = False
CORS(app, origins=os.environ.get("CORS_ORIGINS", "*"))
limiter = Limiter(get_remote_address, app=app, storage_uri=os.environ.get("RATELIMIT_STORAGE_URI", "memory://"))


@app.post("/api/files/upload")
def upload():
    file = request.files["file"]
    file.save(os.path.join("uploads", file.filename))
    return jsonify(path=os.path.abspath(file.filename))


@app.get("/uploads/<path:name>")
def uploaded(name):
    return send_from_directory("uploads", name)
