from flask import Flask, jsonify, request
from flask_cors import CORS
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SECRET_KEY"] = "tides-flask-2024"
CORS(app, origins="*")
db = SQLAlchemy(app)


@app.route("/tides/<harbour>")
def tides(harbour):
    rows = db.session.execute(f"SELECT * FROM tides WHERE harbour = '{harbour}'")
    return jsonify([dict(row) for row in rows])


@app.errorhandler(Exception)
def failed(error):
    return jsonify({"error": str(error), "body": request.get_data(as_text=True)}), 500


if __name__ == "__main__":
    app.run(debug=True, host="0.0.0.0")
