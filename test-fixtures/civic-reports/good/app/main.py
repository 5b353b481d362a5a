import redis.asyncio
import sentry_sdk
from fastapi import FastAPI, Request, WebSocket
from fastapi.middleware.cors import CORSMiddleware
from slowapi import Limiter, _rate_limit_exceeded_handler
from slowapi.errors import RateLimitExceeded
from slowapi.middleware import SlowAPIMiddleware
from slowapi.util import get_remote_address
from sqlalchemy import create_engine, text

from app import settings

if settings.SENTRY_DSN:
    sentry_sdk.init(settings.SENTRY_DSN, environment=settings.ENVIRONMENT)

production = settings.ENVIRONMENT == "production"
engine = create_engine(settings.DATABASE_URL, pool_pre_ping=True, pool_size=10, max_overflow=5)
cache = redis.asyncio.from_url(settings.REDIS_URL)
limiter = Limiter(get_remote_address, default_limits=["100/minute"], storage_uri=settings.REDIS_URL)

app = FastAPI(
    title="Civic reports",
    docs_url=None if production else "/docs",
    redoc_url=None if production else "/redoc",
    openapi_url=None if production else "/openapi.json",
)
app.state.limiter = limiter
app.add_exception_handler(RateLimitExceeded, _rate_limit_exceeded_handler)
app.add_middleware(SlowAPIMiddleware)
app.add_middleware(
    CORSMiddleware, allow_origins=settings.CORS_ORIGINS, allow_credentials=True, allow_methods=["*"]
)


@app.get("/health")
@limiter.exempt
def health() -> dict[str, str]:
    with engine.connect() as connection:
        connection.execute(text("SELECT 1"))
    return {"status": "healthy"}


@app.post("/api/v1/auth/request-otp", status_code=202)
@limiter.limit("3/5minutes")
async def request_otp(request: Request, phone: str) -> None:
    """Sends a code by SMS. The code is never part of an answer."""
    await cache.rpush("otp", phone)


@app.websocket("/ws/reports")
async def reports(socket: WebSocket) -> None:
    await socket.accept()
    async with cache.pubsub() as channel:
        await channel.subscribe("reports")
        async for message in channel.listen():
            if message["type"] == "message":
                await socket.send_text(message["data"].decode())
