import sys

import sqlalchemy
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import Column, String, create_engine, literal_column, select, text
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker, create_async_engine
from sqlalchemy.orm import Session, declarative_base, sessionmaker
from sqlmodel import Session as ModelSession
from sqlmodel import text as model_text

value = sys.argv[1]
engine = create_engine("sqlite://")
Base = declarative_base()


class User(Base):
    __tablename__ = "users"
    name = Column(String, primary_key=True)


with engine.connect() as connection:
    connection.execute(text(f"SELECT * FROM users WHERE name = '{value}'"))  # flow: untrusted-input -> sql
    connection.execute(text("SELECT * FROM users WHERE name = :name"), {"name": value})  # noflow
    connection.execute(text("SELECT * FROM users WHERE name = :name").bindparams(name=value))  # noflow
    connection.execute(text("SELECT 1").columns(value))  # noflow
    connection.exec_driver_sql("SELECT " + value)  # flow: untrusted-input -> sql
    connection.exec_driver_sql("SELECT * FROM users WHERE name = ?", (value,))  # noflow
    connection.execute(select(User).where(User.name == value))  # noflow
    connection.execute(select(literal_column(value)))  # flow: untrusted-input -> sql

with engine.begin() as started:
    started.execute("SELECT " + value)  # flow: untrusted-input -> sql

with Session(engine) as session:
    session.execute(sqlalchemy.text(value))  # flow: untrusted-input -> sql
    session.query(User).filter(text(value))  # flow: untrusted-input -> sql
    session.query(User).filter(User.name == value)  # noflow
    session.query(User).filter_by(name=value)  # noflow

Maker = sessionmaker(bind=engine)
made = Maker()
made.execute(value)  # flow: untrusted-input -> sql

with ModelSession(engine) as model:
    model.exec(model_text(value))  # flow: untrusted-input -> sql


async def later():
    AsyncMaker = async_sessionmaker(create_async_engine("sqlite+aiosqlite://"))
    async with AsyncMaker() as opened:
        await opened.execute(text(value))  # flow: untrusted-input -> sql


def typed(given: Session, other: AsyncSession):
    given.execute(value)  # flow: untrusted-input -> sql
    other.scalar(value)  # flow: untrusted-input -> sql


db = SQLAlchemy()
db.session.execute(db.text(value))  # flow: untrusted-input -> sql
db.session.execute(db.text("SELECT 1"))  # noflow
User.query.get(value)  # noflow

engine.execute("SELECT " + value)  # flow: untrusted-input -> sql
engine.execute("SELECT * FROM users WHERE name = ?", value)  # noflow
engine.connect().scalar(value)  # flow: untrusted-input -> sql
