"""The first tables"""

import sqlalchemy as sa
from alembic import op

revision = '0001'
down_revision = None


def upgrade() -> None:
    op.create_table('workshops',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('code', sa.String(length=12), nullable=False),
    sa.Column('revision', sa.Integer(), nullable=False),
    sa.Column('generation_facilitator', sa.Integer(), nullable=False),
    sa.Column('generation_screen', sa.Integer(), nullable=False),
    sa.Column('due_at', sa.BigInteger(), nullable=True),
    sa.Column('created_at', sa.BigInteger(), nullable=False),
    sa.Column('deleted_at', sa.BigInteger(), nullable=True),
    sa.Column('replaced_by', sa.Integer(), nullable=True),
    sa.CheckConstraint('revision >= 0', name=op.f('ck_workshops_revision_counts_up')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_workshops')),
    sa.UniqueConstraint('code', name=op.f('uq_workshops_code'))
    )
    with op.batch_alter_table('workshops', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_workshops_due_at'), ['due_at'], unique=False)

    op.create_table('about',
    sa.Column('workshop', sa.Integer(), nullable=False),
    sa.Column('title', sa.String(), nullable=False),
    sa.Column('question', sa.String(), nullable=False),
    sa.Column('language', sa.String(), nullable=False),
    sa.Column('group_word', sa.String(), nullable=False),
    sa.Column('points_word', sa.String(), nullable=False),
    sa.Column('door', sa.String(), nullable=False),
    sa.Column('screen_what', sa.String(), nullable=False),
    sa.Column('screen_page', sa.Integer(), nullable=False),
    sa.Column('screen_blank', sa.Boolean(), nullable=False),
    sa.Column('screen_frozen', sa.Boolean(), nullable=False),
    sa.Column('last_step', sa.String(), nullable=True),
    sa.Column('created_at', sa.BigInteger(), nullable=False),
    sa.Column('revision', sa.Integer(), nullable=False),
    sa.CheckConstraint("door IN ('open', 'ask', 'shut')", name=op.f('ck_about_door_known')),
    sa.CheckConstraint("screen_what IN ('step', 'join', 'wall', 'tally')", name=op.f('ck_about_screen_what_known')),
    sa.ForeignKeyConstraint(['workshop'], ['workshops.id'], name=op.f('fk_about_workshop_workshops')),
    sa.PrimaryKeyConstraint('workshop', name=op.f('pk_about'))
    )
    with op.batch_alter_table('about', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_about_revision'), ['revision'], unique=False)

    op.create_table('devices',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('workshop', sa.Integer(), nullable=False),
    sa.Column('group', sa.String(), nullable=False),
    sa.Column('token_hash', sa.String(), nullable=False),
    sa.Column('created_at', sa.BigInteger(), nullable=False),
    sa.Column('revoked_at', sa.BigInteger(), nullable=True),
    sa.ForeignKeyConstraint(['workshop'], ['workshops.id'], name=op.f('fk_devices_workshop_workshops')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_devices')),
    sa.UniqueConstraint('token_hash', name=op.f('uq_devices_token_hash'))
    )
    with op.batch_alter_table('devices', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_devices_workshop'), ['workshop'], unique=False)

    op.create_table('groups',
    sa.Column('workshop', sa.Integer(), nullable=False),
    sa.Column('id', sa.String(), nullable=False),
    sa.Column('number', sa.Integer(), nullable=False),
    sa.Column('name', sa.String(), nullable=False),
    sa.Column('name_key', sa.String(), nullable=False),
    sa.Column('state', sa.String(), nullable=False),
    sa.Column('taken', sa.Boolean(), nullable=False),
    sa.Column('redacted', sa.Boolean(), nullable=False),
    sa.Column('revision', sa.Integer(), nullable=False),
    sa.CheckConstraint("state IN ('active', 'waiting', 'removed')", name=op.f('ck_groups_state_known')),
    sa.ForeignKeyConstraint(['workshop'], ['workshops.id'], name=op.f('fk_groups_workshop_workshops')),
    sa.PrimaryKeyConstraint('workshop', 'id', name=op.f('pk_groups')),
    sa.UniqueConstraint('workshop', 'name_key', name='uq_groups_name'),
    sa.UniqueConstraint('workshop', 'number', name='uq_groups_number')
    )
    with op.batch_alter_table('groups', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_groups_revision'), ['revision'], unique=False)

    op.create_table('invites',
    sa.Column('code_hash', sa.String(), nullable=False),
    sa.Column('workshop', sa.Integer(), nullable=False),
    sa.Column('group', sa.String(), nullable=False),
    sa.Column('until', sa.BigInteger(), nullable=False),
    sa.ForeignKeyConstraint(['workshop'], ['workshops.id'], name=op.f('fk_invites_workshop_workshops')),
    sa.PrimaryKeyConstraint('code_hash', name=op.f('pk_invites'))
    )
    with op.batch_alter_table('invites', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_invites_workshop'), ['workshop'], unique=False)

    op.create_table('journal',
    sa.Column('workshop', sa.Integer(), nullable=False),
    sa.Column('revision', sa.Integer(), nullable=False),
    sa.Column('at', sa.BigInteger(), nullable=False),
    sa.Column('actor', sa.String(), nullable=False),
    sa.Column('command_id', sa.String(length=64), nullable=False),
    sa.Column('command', sa.String(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('arguments', sa.JSON(none_as_null=True), nullable=False),
    sa.Column('answer', sa.JSON(none_as_null=True), nullable=False),
    sa.ForeignKeyConstraint(['workshop'], ['workshops.id'], name=op.f('fk_journal_workshop_workshops')),
    sa.PrimaryKeyConstraint('workshop', 'revision', name=op.f('pk_journal')),
    sa.UniqueConstraint('workshop', 'command_id', name='uq_journal_command')
    )
    op.create_table('places',
    sa.Column('workshop', sa.Integer(), nullable=False),
    sa.Column('group', sa.String(), nullable=False),
    sa.Column('generation', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['workshop'], ['workshops.id'], name=op.f('fk_places_workshop_workshops')),
    sa.PrimaryKeyConstraint('workshop', 'group', name=op.f('pk_places'))
    )
    op.create_table('members',
    sa.Column('workshop', sa.Integer(), nullable=False),
    sa.Column('id', sa.String(), nullable=False),
    sa.Column('group', sa.String(), nullable=False),
    sa.Column('seat', sa.Integer(), nullable=False),
    sa.Column('state', sa.String(), nullable=False),
    sa.Column('revision', sa.Integer(), nullable=False),
    sa.CheckConstraint("state IN ('here', 'left')", name=op.f('ck_members_state_known')),
    sa.CheckConstraint('seat BETWEEN 1 AND 12', name=op.f('ck_members_seat_in_bounds')),
    sa.ForeignKeyConstraint(['workshop', 'group'], ['groups.workshop', 'groups.id'], name=op.f('fk_members_workshop_group_groups')),
    sa.ForeignKeyConstraint(['workshop'], ['workshops.id'], name=op.f('fk_members_workshop_workshops')),
    sa.PrimaryKeyConstraint('workshop', 'id', name=op.f('pk_members')),
    sa.UniqueConstraint('workshop', 'group', 'seat', name='uq_members_seat')
    )
    with op.batch_alter_table('members', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_members_revision'), ['revision'], unique=False)

    op.create_table('steps',
    sa.Column('workshop', sa.Integer(), nullable=False),
    sa.Column('id', sa.String(), nullable=False),
    sa.Column('position', sa.Integer(), nullable=False),
    sa.Column('kind', sa.String(), nullable=False),
    sa.Column('title', sa.String(), nullable=False),
    sa.Column('instruction', sa.String(), nullable=False),
    sa.Column('settings', sa.JSON(none_as_null=True), nullable=False),
    sa.Column('state', sa.String(), nullable=False),
    sa.Column('only_group', sa.String(), nullable=True),
    sa.Column('entered', sa.Boolean(), nullable=False),
    sa.Column('closing_at', sa.BigInteger(), nullable=True),
    sa.Column('timer_ends_at', sa.BigInteger(), nullable=True),
    sa.Column('timer_left_ms', sa.BigInteger(), nullable=True),
    sa.Column('rounds', sa.Integer(), nullable=False),
    sa.Column('reopenings', sa.JSON(none_as_null=True), nullable=False),
    sa.Column('early_looks', sa.Integer(), nullable=False),
    sa.Column('removed', sa.Boolean(), nullable=False),
    sa.Column('revision', sa.Integer(), nullable=False),
    sa.CheckConstraint("kind IN ('brief', 'ideas', 'sort', 'vote', 'results')", name=op.f('ck_steps_kind_known')),
    sa.CheckConstraint("state IN ('prepared', 'open', 'closed', 'revealed')", name=op.f('ck_steps_state_known')),
    sa.ForeignKeyConstraint(['workshop', 'only_group'], ['groups.workshop', 'groups.id'], name=op.f('fk_steps_workshop_only_group_groups')),
    sa.ForeignKeyConstraint(['workshop'], ['workshops.id'], name=op.f('fk_steps_workshop_workshops')),
    sa.PrimaryKeyConstraint('workshop', 'id', name=op.f('pk_steps'))
    )
    with op.batch_alter_table('steps', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_steps_revision'), ['revision'], unique=False)

    op.create_table('done',
    sa.Column('workshop', sa.Integer(), nullable=False),
    sa.Column('step', sa.String(), nullable=False),
    sa.Column('group', sa.String(), nullable=False),
    sa.Column('done', sa.Boolean(), nullable=False),
    sa.Column('revision', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['workshop', 'group'], ['groups.workshop', 'groups.id'], name=op.f('fk_done_workshop_group_groups')),
    sa.ForeignKeyConstraint(['workshop', 'step'], ['steps.workshop', 'steps.id'], name=op.f('fk_done_workshop_step_steps')),
    sa.ForeignKeyConstraint(['workshop'], ['workshops.id'], name=op.f('fk_done_workshop_workshops')),
    sa.PrimaryKeyConstraint('workshop', 'step', 'group', name=op.f('pk_done'))
    )
    with op.batch_alter_table('done', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_done_revision'), ['revision'], unique=False)

    op.create_table('ideas',
    sa.Column('workshop', sa.Integer(), nullable=False),
    sa.Column('id', sa.String(), nullable=False),
    sa.Column('number', sa.Integer(), nullable=False),
    sa.Column('step', sa.String(), nullable=False),
    sa.Column('group', sa.String(), nullable=True),
    sa.Column('text', sa.String(), nullable=False),
    sa.Column('first_text', sa.String(), nullable=False),
    sa.Column('detail', sa.String(), nullable=False),
    sa.Column('lead_text', sa.String(), nullable=True),
    sa.Column('state', sa.String(), nullable=False),
    sa.Column('pending', sa.String(), nullable=True),
    sa.Column('admit_at', sa.BigInteger(), nullable=True),
    sa.Column('lead', sa.String(), nullable=True),
    sa.Column('before_merge', sa.JSON(none_as_null=True), nullable=True),
    sa.Column('by', sa.String(), nullable=False),
    sa.Column('redacted', sa.Boolean(), nullable=False),
    sa.Column('at', sa.BigInteger(), nullable=False),
    sa.Column('revision', sa.Integer(), nullable=False),
    sa.CheckConstraint("(state = 'merged') = (lead IS NOT NULL)", name=op.f('ck_ideas_merged_has_lead')),
    sa.CheckConstraint("state IN ('active', 'pending', 'merged', 'hidden', 'withdrawn')", name=op.f('ck_ideas_state_known')),
    sa.CheckConstraint('lead IS NULL OR lead <> id', name=op.f('ck_ideas_leads_another')),
    sa.ForeignKeyConstraint(['workshop', 'group'], ['groups.workshop', 'groups.id'], name=op.f('fk_ideas_workshop_group_groups')),
    sa.ForeignKeyConstraint(['workshop', 'lead'], ['ideas.workshop', 'ideas.id'], name=op.f('fk_ideas_workshop_lead_ideas')),
    sa.ForeignKeyConstraint(['workshop', 'step'], ['steps.workshop', 'steps.id'], name=op.f('fk_ideas_workshop_step_steps')),
    sa.ForeignKeyConstraint(['workshop'], ['workshops.id'], name=op.f('fk_ideas_workshop_workshops')),
    sa.PrimaryKeyConstraint('workshop', 'id', name=op.f('pk_ideas')),
    sa.UniqueConstraint('workshop', 'number', name='uq_ideas_number')
    )
    with op.batch_alter_table('ideas', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_ideas_revision'), ['revision'], unique=False)

    op.create_table('notices',
    sa.Column('workshop', sa.Integer(), nullable=False),
    sa.Column('group', sa.String(), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('step', sa.String(), nullable=True),
    sa.Column('facts', sa.JSON(none_as_null=True), nullable=False),
    sa.Column('seen', sa.Boolean(), nullable=False),
    sa.Column('revision', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['workshop', 'group'], ['groups.workshop', 'groups.id'], name=op.f('fk_notices_workshop_group_groups')),
    sa.ForeignKeyConstraint(['workshop', 'step'], ['steps.workshop', 'steps.id'], name=op.f('fk_notices_workshop_step_steps')),
    sa.ForeignKeyConstraint(['workshop'], ['workshops.id'], name=op.f('fk_notices_workshop_workshops')),
    sa.PrimaryKeyConstraint('workshop', 'group', 'id', name=op.f('pk_notices'))
    )
    with op.batch_alter_table('notices', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_notices_revision'), ['revision'], unique=False)

    op.create_table('tallies',
    sa.Column('workshop', sa.Integer(), nullable=False),
    sa.Column('step', sa.String(), nullable=False),
    sa.Column('round', sa.Integer(), nullable=False),
    sa.Column('content', sa.JSON(none_as_null=True), nullable=False),
    sa.Column('set_aside', sa.Boolean(), nullable=False),
    sa.Column('at', sa.BigInteger(), nullable=False),
    sa.Column('revision', sa.Integer(), nullable=False),
    sa.CheckConstraint('round >= 1', name=op.f('ck_tallies_round_counts_from_one')),
    sa.ForeignKeyConstraint(['workshop', 'step'], ['steps.workshop', 'steps.id'], name=op.f('fk_tallies_workshop_step_steps')),
    sa.ForeignKeyConstraint(['workshop'], ['workshops.id'], name=op.f('fk_tallies_workshop_workshops')),
    sa.PrimaryKeyConstraint('workshop', 'step', 'round', name=op.f('pk_tallies'))
    )
    with op.batch_alter_table('tallies', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_tallies_revision'), ['revision'], unique=False)

    op.create_table('apart',
    sa.Column('workshop', sa.Integer(), nullable=False),
    sa.Column('one', sa.String(), nullable=False),
    sa.Column('other', sa.String(), nullable=False),
    sa.Column('revision', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['workshop', 'one'], ['ideas.workshop', 'ideas.id'], name=op.f('fk_apart_workshop_one_ideas')),
    sa.ForeignKeyConstraint(['workshop', 'other'], ['ideas.workshop', 'ideas.id'], name=op.f('fk_apart_workshop_other_ideas')),
    sa.ForeignKeyConstraint(['workshop'], ['workshops.id'], name=op.f('fk_apart_workshop_workshops')),
    sa.PrimaryKeyConstraint('workshop', 'one', 'other', name=op.f('pk_apart'))
    )
    with op.batch_alter_table('apart', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_apart_revision'), ['revision'], unique=False)

    op.create_table('candidates',
    sa.Column('workshop', sa.Integer(), nullable=False),
    sa.Column('step', sa.String(), nullable=False),
    sa.Column('idea', sa.String(), nullable=False),
    sa.Column('added', sa.Boolean(), nullable=False),
    sa.Column('revision', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['workshop', 'idea'], ['ideas.workshop', 'ideas.id'], name=op.f('fk_candidates_workshop_idea_ideas')),
    sa.ForeignKeyConstraint(['workshop', 'step'], ['steps.workshop', 'steps.id'], name=op.f('fk_candidates_workshop_step_steps')),
    sa.ForeignKeyConstraint(['workshop'], ['workshops.id'], name=op.f('fk_candidates_workshop_workshops')),
    sa.PrimaryKeyConstraint('workshop', 'step', 'idea', name=op.f('pk_candidates'))
    )
    with op.batch_alter_table('candidates', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_candidates_revision'), ['revision'], unique=False)

    op.create_table('objections',
    sa.Column('workshop', sa.Integer(), nullable=False),
    sa.Column('idea', sa.String(), nullable=False),
    sa.Column('group', sa.String(), nullable=False),
    sa.Column('raised', sa.Boolean(), nullable=False),
    sa.Column('revision', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['workshop', 'group'], ['groups.workshop', 'groups.id'], name=op.f('fk_objections_workshop_group_groups')),
    sa.ForeignKeyConstraint(['workshop', 'idea'], ['ideas.workshop', 'ideas.id'], name=op.f('fk_objections_workshop_idea_ideas')),
    sa.ForeignKeyConstraint(['workshop'], ['workshops.id'], name=op.f('fk_objections_workshop_workshops')),
    sa.PrimaryKeyConstraint('workshop', 'idea', 'group', name=op.f('pk_objections'))
    )
    with op.batch_alter_table('objections', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_objections_revision'), ['revision'], unique=False)

    op.create_table('points',
    sa.Column('workshop', sa.Integer(), nullable=False),
    sa.Column('step', sa.String(), nullable=False),
    sa.Column('group', sa.String(), nullable=False),
    sa.Column('idea', sa.String(), nullable=False),
    sa.Column('given', sa.Integer(), nullable=False),
    sa.Column('by', sa.String(), nullable=False),
    sa.Column('revision', sa.Integer(), nullable=False),
    sa.CheckConstraint('given BETWEEN 0 AND 1000', name=op.f('ck_points_given_in_bounds')),
    sa.ForeignKeyConstraint(['workshop', 'group'], ['groups.workshop', 'groups.id'], name=op.f('fk_points_workshop_group_groups')),
    sa.ForeignKeyConstraint(['workshop', 'idea'], ['ideas.workshop', 'ideas.id'], name=op.f('fk_points_workshop_idea_ideas')),
    sa.ForeignKeyConstraint(['workshop', 'step'], ['steps.workshop', 'steps.id'], name=op.f('fk_points_workshop_step_steps')),
    sa.ForeignKeyConstraint(['workshop'], ['workshops.id'], name=op.f('fk_points_workshop_workshops')),
    sa.PrimaryKeyConstraint('workshop', 'step', 'group', 'idea', name=op.f('pk_points'))
    )
    with op.batch_alter_table('points', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_points_revision'), ['revision'], unique=False)

