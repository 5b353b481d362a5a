import hashlib
import os

from flask import Flask, request, session
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SECRET_KEY"] = "MY_SECRET_KEY_FOR_NOW"
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///instance/passes.db"
app.config["UPLOAD_FOLDER"] = "static/uploads"
db = SQLAlchemy(app)


@app.route("/admin/login", methods=["POST"])
def login():
    password = hashlib.md5(request.form["password"].encode()).hexdigest()
    admin = db.session.execute(f"SELECT id FROM admins WHERE email = '{request.form['email']}' AND password = '{password}'").first()
    if admin:
        session["admin"] = admin.id
        return "", 204
    return "", 401


@app.route("/admin/logos", methods=["POST"])
def logo():
    file = request.files["logo"]
    file.save(os.path.join(app.config["UPLOAD_FOLDER"], file.filename))
    return "", 204


if __name__ == "__main__":
    app.run(debug=True, host="0.0.0.0", port=8889)
