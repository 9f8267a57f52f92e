"""Groups that were split or joined: whose ideas are theirs too; more seats than people who sit"""

import sqlalchemy as sa
from alembic import op

revision = '0003'
down_revision = '0002'


def upgrade() -> None:
    with op.batch_alter_table('groups') as batch:
        batch.add_column(
            sa.Column('inherits', sa.JSON(none_as_null=True), nullable=False, server_default='[]')
        )
    with op.batch_alter_table('members') as batch:
        batch.drop_constraint(op.f('ck_members_seat_in_bounds'), type_='check')
        batch.create_check_constraint(op.f('ck_members_seat_in_bounds'), 'seat >= 1')
