"""Scores, criteria, themes and proposals; profiles, circles; groups split and joined; phones"""

import sqlalchemy as sa
from alembic import op

revision = '0002'
down_revision = '0001'

KINDS_BEFORE = "kind IN ('brief', 'ideas', 'sort', 'vote', 'results')"
KINDS = "kind IN ('brief', 'ideas', 'sort', 'vote', 'score', 'results')"


def _list(name: str, empty: str) -> sa.Column:
    return sa.Column(name, sa.JSON(none_as_null=True), nullable=False, server_default=empty)


def _number(name: str) -> sa.Column:
    return sa.Column(name, sa.Integer(), nullable=False, server_default='0')


def _text(name: str) -> sa.Column:
    return sa.Column(name, sa.String(), nullable=True)


def _refers(table: str, column: str, to: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ['workshop', column], [f'{to}.workshop', f'{to}.id'],
        name=f'fk_{table}_workshop_{column}_{to}',
    )


def _of_workshop(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ['workshop'], ['workshops.id'], name=f'fk_{table}_workshop_workshops'
    )


def _create(table: str, *parts: sa.Column | sa.Constraint, keys: tuple[str, ...]) -> None:
    op.create_table(
        table,
        sa.Column('workshop', sa.Integer(), nullable=False),
        *parts,
        sa.Column('revision', sa.Integer(), nullable=False),
        _of_workshop(table),
        sa.PrimaryKeyConstraint('workshop', *keys, name=f'pk_{table}'),
    )
    op.create_index(f'ix_{table}_revision', table, ['revision'])


def upgrade() -> None:
    with op.batch_alter_table('workshops') as batch:
        batch.add_column(_number('generation_helper'))
        batch.add_column(_number('generation_observer'))
    with op.batch_alter_table('about') as batch:
        batch.add_column(_list('profiles', '[]'))
    with op.batch_alter_table('steps') as batch:
        batch.drop_constraint(op.f('ck_steps_kind_known'), type_='check')
        batch.create_check_constraint(op.f('ck_steps_kind_known'), KINDS)
        batch.add_column(_number('circle'))
        batch.add_column(_text('led_idea'))
        batch.add_column(_list('shown', '[]'))
        batch.add_column(_list('display', '{}'))
    with op.batch_alter_table('groups') as batch:
        batch.add_column(_text('came_from'))
        batch.add_column(_text('joined'))
        for column in ('came_from', 'joined'):
            batch.create_foreign_key(
                f'fk_groups_workshop_{column}_groups', 'groups',
                ['workshop', column], ['workshop', 'id'],
            )
    with op.batch_alter_table('members') as batch:
        batch.add_column(_text('profile'))
    _create(
        'themes',
        sa.Column('id', sa.String(), nullable=False),
        sa.Column('position', sa.Integer(), nullable=False),
        sa.Column('name', sa.String(), nullable=False),
        _text('step'),
        sa.Column('removed', sa.Boolean(), nullable=False),
        _refers('themes', 'step', 'steps'),
        keys=('id',),
    )
    with op.batch_alter_table('ideas') as batch:
        batch.add_column(_text('theme'))
        batch.add_column(_text('feeling'))
        batch.add_column(_number('circle'))
        batch.add_column(sa.Column('origin', sa.JSON(none_as_null=True), nullable=True))
        batch.create_foreign_key(
            'fk_ideas_workshop_theme_themes', 'themes', ['workshop', 'theme'], ['workshop', 'id']
        )
    with op.batch_alter_table('points') as batch:
        batch.drop_constraint(op.f('ck_points_given_in_bounds'), type_='check')
        batch.create_check_constraint(
            op.f('ck_points_given_in_bounds'), 'given BETWEEN -1000 AND 1000'
        )
    _create(
        'criteria',
        sa.Column('id', sa.String(), nullable=False),
        sa.Column('step', sa.String(), nullable=False),
        sa.Column('position', sa.Integer(), nullable=False),
        sa.Column('name', sa.String(), nullable=False),
        sa.Column('low', sa.String(), nullable=False),
        sa.Column('high', sa.String(), nullable=False),
        sa.Column('sentence', sa.String(), nullable=False),
        sa.Column('weight', sa.Integer(), nullable=False),
        sa.Column('high_is_good', sa.Boolean(), nullable=False),
        sa.Column('round', sa.Integer(), nullable=False),
        sa.Column('removed', sa.Boolean(), nullable=False),
        sa.CheckConstraint('weight BETWEEN 0 AND 100', name=op.f('ck_criteria_weight_in_bounds')),
        sa.CheckConstraint('round >= 1', name=op.f('ck_criteria_round_counts_from_one')),
        _refers('criteria', 'step', 'steps'),
        keys=('id',),
    )
    _create(
        'scores',
        sa.Column('step', sa.String(), nullable=False),
        sa.Column('group', sa.String(), nullable=False),
        sa.Column('member', sa.String(), nullable=False),
        sa.Column('idea', sa.String(), nullable=False),
        sa.Column('criterion', sa.String(), nullable=False),
        sa.Column('round', sa.Integer(), nullable=False),
        sa.Column('value', sa.Integer(), nullable=True),
        sa.Column('by', sa.String(), nullable=False),
        sa.CheckConstraint('value BETWEEN 0 AND 10', name=op.f('ck_scores_value_in_bounds')),
        _refers('scores', 'step', 'steps'),
        _refers('scores', 'group', 'groups'),
        _refers('scores', 'member', 'members'),
        _refers('scores', 'idea', 'ideas'),
        _refers('scores', 'criterion', 'criteria'),
        keys=('step', 'member', 'idea', 'criterion', 'round'),
    )
    _create(
        'proposals',
        sa.Column('group', sa.String(), nullable=False),
        sa.Column('one', sa.String(), nullable=False),
        sa.Column('other', sa.String(), nullable=False),
        sa.Column('proposed', sa.Boolean(), nullable=False),
        _refers('proposals', 'group', 'groups'),
        _refers('proposals', 'one', 'ideas'),
        _refers('proposals', 'other', 'ideas'),
        keys=('group', 'one', 'other'),
    )
    for table in ('devices', 'invites'):
        with op.batch_alter_table(table) as batch:
            batch.add_column(_text('member'))
