"""Alembic's way in: the connection comes from whoever migrates."""

from alembic import context

from workshop.storage.tables import METADATA

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=METADATA,
    render_as_batch=True,
)
with context.begin_transaction():
    context.run_migrations()
