"""Alembic runs the migrations through this file, on the connection that `sayso.store.migrate` holds."""

from alembic import context

context.configure(connection=context.config.attributes["connection"], transactional_ddl=False)
context.run_migrations()
