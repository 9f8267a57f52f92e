"""The curtain, raised hands, "look up", a planned end, a calm screen, notes; "that's ours too" """

import sqlalchemy as sa
from alembic import op

revision = '0004'
down_revision = '0003'


def _flag(name: str) -> sa.Column:
    return sa.Column(name, sa.Boolean(), nullable=False, server_default=sa.false())


def _ms(name: str) -> sa.Column:
    return sa.Column(name, sa.BigInteger(), nullable=True)


def upgrade() -> None:
    with op.batch_alter_table('about') as batch:
        batch.add_column(_flag('screen_calm'))
        batch.add_column(_flag('look_up'))
        batch.add_column(_ms('ends_at'))
    with op.batch_alter_table('steps') as batch:
        batch.add_column(_flag('curtain'))
        batch.add_column(_flag('seen'))
        batch.add_column(sa.Column('notes', sa.String(), nullable=False, server_default=''))
    with op.batch_alter_table('groups') as batch:
        batch.add_column(_ms('hand_at'))
    with op.batch_alter_table('ideas') as batch:
        batch.add_column(_flag('ours_too'))
