import random

from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware

app = FastAPI(title="CivicWatch", docs_url="/docs", debug=True)
app.add_middleware(CORSMiddleware, allow_origins=["*"], allow_credentials=True, allow_methods=["*"])


@app.post("/auth/request-otp")
def request_otp(phone: str):
    otp = str(random.randint(100000, 999999))
    return {"sent": True, "otp": otp}
